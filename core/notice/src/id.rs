//! The names of things.

#[doc(hidden)]
pub use medborger_base::id::*;

medborger_base::ids! {
    any;
    /// A batch of messages that a host took from the outbox.
    BatchId;
    /// A newsletter (*nyhedsbrev*).
    NewsletterId;
}
