//! The Python binding: build, test, check its types, pack, and use the package in an empty place.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::run::{Steps, Venv, is_there, once, root, run, target_dir};

/// What a freshly installed package must do.
const SMOKE: &str = r#"
import medborger

with medborger.Participation.in_memory(municipality=766, key=bytes(range(32))) as town:
    ida = town.citizens.enrol(name="Ida", consents=[{"purpose": "enrolment", "text_version": "1"}]).id
    idea = town.acting(medborger.Actor.citizen(ida)).ideas.deposit(citizen=ida, title="Bænk", body="Ved havnen.").id
    view = town.ideas.get(idea=idea)
    assert view.title == "Bænk" and isinstance(view, medborger.ideas.IdeaView)
    for room in sorted(set(dir(medborger)) - set(medborger.__all__)):
        assert getattr(medborger, room).__all__, room
    assert town.verify().entries > 1
print("medborger", medborger.__version__, "from", medborger.__file__)
"#;

fn here() -> PathBuf {
    root().join("bindings-python")
}

/// Everything that the Python binding must pass.
pub fn test(steps: &mut Steps) -> Result<()> {
    let venv = steps.step("python: environment", ready)?;
    steps.step("python: build", || develop(&venv))?;
    steps.test("python: tests", python(&venv).args(["-m", "pytest"]))?;
    let mut mypy = python(&venv);
    mypy.args(["-m", "mypy", "python/medborger", "tests"]);
    steps.run("python: types", mypy.arg("../examples/python/tables"))?;
    let mut pyright = python(&venv);
    pyright.args(["-m", "basedpyright", "--pythonpath"]);
    pyright.arg(venv.program("python"));
    steps.run("python: types, as pyright sees them", &mut pyright)?;
    let mut stubtest = python(&venv);
    stubtest.args(["-m", "mypy.stubtest", "medborger", "--concise"]);
    stubtest.args(["--mypy-config-file", "pyproject.toml"]);
    stubtest.args(["--allowlist", "stubtest.txt"]);
    steps.run("python: stubs", &mut stubtest)?;
    packed(steps, &venv, "ci")
}

/// The package as it is released, in an empty place.
pub fn release(steps: &mut Steps) -> Result<()> {
    let venv = steps.step("python: environment", ready)?;
    packed(steps, &venv, "release")
}

fn packed(steps: &mut Steps, venv: &Venv, profile: &str) -> Result<()> {
    let wheel = steps.step("python: wheel", || wheel(venv, profile))?;
    steps.step("python: wheel in an empty environment", || smoke(&wheel))
}

/// The environment with the tools in it, and the package as it is in the tree: built as the wheel of the tests is, so that it
/// is built once.
pub fn develop(venv: &Venv) -> Result<()> {
    let mut maturin = maturin(venv, "develop");
    maturin.args(["--profile", "ci"]);
    if is_there("uv") {
        maturin.arg("--uv");
    }
    run(&mut maturin)
}

/// The environment that the tests use, in the root's `.venv`.
pub fn ready() -> Result<Venv> {
    let venv = Venv::at(root().join(".venv"));
    let requirements = here().join("requirements-dev.txt");
    let content = fs::read_to_string(&requirements).context("requirements-dev.txt")?;
    venv.make()?;
    once(&venv.dir().join(".stamp"), &content, || {
        venv.install(&[OsStr::new("-r"), requirements.as_os_str()])
    })?;
    Ok(venv)
}

fn python(venv: &Venv) -> Command {
    let mut python = venv.python();
    python.current_dir(here());
    python
}

/// A folder of its own: what maturin sets and what plain cargo sets would build pyo3 anew at every switch.
fn maturin(venv: &Venv, what: &str) -> Command {
    let mut maturin = python(venv);
    maturin.args(["-m", "maturin", what, "--quiet", "--locked", "--target-dir"]);
    maturin.arg(target_dir().join("py"));
    maturin
}

/// Builds the wheel and says where it lies.
pub fn wheel(venv: &Venv, profile: &str) -> Result<PathBuf> {
    let out = target_dir().join("wheels");
    let _ = fs::remove_dir_all(&out);
    run(maturin(venv, "build")
        .args(["--profile", profile, "--out"])
        .arg(&out))?;
    let mut wheels = fs::read_dir(&out)?.filter_map(|entry| Some(entry.ok()?.path()));
    let wheel = wheels
        .find(|path| path.extension() == Some(OsStr::new("whl")))
        .context("no wheel")?;
    let size = fs::metadata(&wheel)?.len();
    let name = wheel.file_name().unwrap_or_default().to_string_lossy();
    eprintln!("{name}: {} KB", size.div_ceil(1024));
    Ok(wheel)
}

fn smoke(wheel: &Path) -> Result<()> {
    let dir = target_dir().join("wheel-venv");
    let _ = fs::remove_dir_all(&dir);
    let venv = Venv::at(&dir);
    venv.make()?;
    venv.install(&[
        OsStr::new("--no-index"),
        OsStr::new("--no-deps"),
        wheel.as_os_str(),
    ])?;
    let mut python = venv.python();
    run(python.current_dir(&dir).args(["-I", "-c", SMOKE]))
}
