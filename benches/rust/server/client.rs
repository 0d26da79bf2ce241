//! Those who ask: each over a connection of its own, the next as soon as the last is answered.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::json;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::Done;
use super::host::{HEARING, QUESTIONS};

/// How long a server runs before it is measured.
const WARM: Duration = Duration::from_secs(1);

pub(crate) struct Load {
    port: u16,
    readers: usize,
    writers: usize,
}

/// What came of those who did the same.
#[derive(Debug, Default)]
pub(crate) struct Side {
    pub(crate) per_second: f64,
    pub(crate) p99_ms: f64,
    pub(crate) errors: u64,
}

pub(crate) struct Measured {
    pub(crate) reads: Side,
    pub(crate) writes: Side,
}

/// The milliseconds that one of them waited for each answer, and how many answers were none.
type Waited = (Vec<f32>, u64);

impl Load {
    pub(crate) fn new(port: u16, readers: usize, writers: usize) -> Self {
        Self {
            port,
            readers,
            writers,
        }
    }

    pub(crate) async fn run(&self, time: Duration) -> Done<Measured> {
        let begins = Instant::now() + WARM;
        let ends = begins + time;
        let number = Arc::new(AtomicU64::new(1));
        let (mut reads, mut writes) = (JoinSet::new(), JoinSet::new());
        for reader in 0..self.readers {
            let port = self.port;
            let asked = QUESTIONS.iter().cycle().skip(reader);
            reads.spawn(async move {
                let mut asked = asked;
                let next = move || get(asked.next().unwrap_or(&""));
                each(port, next, begins, ends)
                    .await
                    .map_err(|e| e.to_string())
            });
        }
        for _ in 0..self.writers {
            let (port, number) = (self.port, Arc::clone(&number));
            writes.spawn(async move {
                let next = move || submit(number.fetch_add(1, Ordering::Relaxed));
                each(port, next, begins, ends)
                    .await
                    .map_err(|e| e.to_string())
            });
        }
        Ok(Measured {
            reads: side(reads, time).await?,
            writes: side(writes, time).await?,
        })
    }
}

async fn side(mut tasks: JoinSet<Result<Waited, String>>, time: Duration) -> Done<Side> {
    let (mut all, mut errors) = (Vec::new(), 0);
    while let Some(done) = tasks.join_next().await {
        let (waited, wrong) = done??;
        all.extend(waited);
        errors += wrong;
    }
    all.sort_by(f32::total_cmp);
    let p99 = all.get(all.len() * 99 / 100).or(all.last());
    Ok(Side {
        per_second: all.len() as f64 / time.as_secs_f64(),
        p99_ms: p99.copied().unwrap_or_default().into(),
        errors,
    })
}

async fn connect(port: u16) -> Done<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(sender)
}

/// Asks again and again; counts what is answered between two moments.
async fn each(
    port: u16,
    mut next: impl FnMut() -> Done<Request<Full<Bytes>>>,
    begins: Instant,
    ends: Instant,
) -> Done<Waited> {
    let mut sender = connect(port).await?;
    let (mut waited, mut wrong) = (Vec::new(), 0);
    while Instant::now() < ends {
        let request = next()?;
        let asked = Instant::now();
        let is_right = answered(&mut sender, request).await;
        let done = Instant::now();
        if !is_right.unwrap_or(false) {
            wrong += 1;
            sender = connect(port).await?;
        } else if asked >= begins && done <= ends {
            waited.push((done - asked).as_secs_f32() * 1000.0);
        }
    }
    Ok((waited, wrong))
}

/// Whether all of a right answer came.
async fn answered(
    sender: &mut SendRequest<Full<Bytes>>,
    request: Request<Full<Bytes>>,
) -> Result<bool, hyper::Error> {
    sender.ready().await?;
    let answer = sender.send_request(request).await?;
    let is_right = matches!(answer.status(), StatusCode::OK | StatusCode::CREATED);
    let body = answer.into_body().collect().await?.to_bytes();
    Ok(is_right && !body.is_empty())
}

fn get(path: &str) -> Done<Request<Full<Bytes>>> {
    let request = Request::builder().uri(path).header("host", "127.0.0.1");
    Ok(request
        .header("accept", "application/json")
        .body(Full::default())?)
}

/// The body of one question.
pub(crate) async fn body_of(port: u16, path: &str) -> Done<Bytes> {
    let mut sender = connect(port).await?;
    sender.ready().await?;
    let answer = sender.send_request(get(path)?).await?;
    if answer.status() != StatusCode::OK {
        return Err(format!("{path}: {}", answer.status()).into());
    }
    Ok(answer.into_body().collect().await?.to_bytes())
}

fn submit(number: u64) -> Done<Request<Full<Bytes>>> {
    let content = json!({
        "respondent": { "kind": "private", "name": "Bo Eksempel" },
        "text": format!("Stien langs havnen skal have lys og bænke. Det er svar nummer {number}."),
        "stance": "proposes_change",
    });
    let body = json!({ "hearing": HEARING, "content": content }).to_string();
    let request = Request::builder()
        .method(Method::POST)
        .uri("/medborger/commands/response.submit")
        .header("host", "127.0.0.1")
        .header("content-type", "application/json")
        .header(
            "idempotency-key",
            Uuid::from_u128(0x4E << 100 | u128::from(number)).to_string(),
        );
    Ok(request.body(Full::from(body))?)
}
