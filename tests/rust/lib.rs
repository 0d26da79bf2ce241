//! Nothing of its own: the tests are in the integration binary, the shared vectors in `tests/vectors`.
