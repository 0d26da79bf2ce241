//! Stores that do what the one inside them does, but for what a test has them do otherwise.

/// Passes on what a store need not do otherwise: all but `commit` and `view`. What loads goes through the view.
macro_rules! through {
    ($inner:tt) => {
        fn enter(&self, tenant: u16, key_check: &str) -> Result<(), medborger::store::StoreError> {
            self.$inner.enter(tenant, key_check)
        }
        fn shapes(&self, tenant: u16) -> Result<Option<String>, medborger::store::StoreError> {
            self.$inner.shapes(tenant)
        }
        fn settle(
            &self,
            tenant: u16,
            before: Option<&str>,
            shapes: Option<&str>,
        ) -> Result<(), medborger::store::StoreError> {
            self.$inner.settle(tenant, before, shapes)
        }
        fn begin_batch(&self) -> Result<(), medborger::store::StoreError> {
            self.$inner.begin_batch()
        }
        fn end_batch(&self, keep: bool) -> Result<(), medborger::store::StoreError> {
            self.$inner.end_batch(keep)
        }
    };
}
/// A view as it is.
macro_rules! same_view {
    ($inner:tt) => {
        fn view(
            &self,
            tenant: u16,
        ) -> Result<Box<dyn medborger::store::View + '_>, medborger::store::StoreError> {
            self.$inner.view(tenant)
        }
    };
}
pub(crate) use {same_view, through};
