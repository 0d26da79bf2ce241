//! The frozen events.
