//! What comes page by page is what comes as a whole.

use medborger::participation::find_campaigns;
use medborger::response::FindCampaigns;
use medborger::{Moment, Participation, Store};

/// All campaigns at once, collected and asked for, and their members one on each page.
pub(super) fn of_campaigns<S: Store>(town: &Participation<S>, hearing: &str, moment: &Moment) {
    let find = FindCampaigns::new(hearing.parse().unwrap());
    let collected = find_campaigns(town, &find, moment).unwrap();
    assert_eq!(collected, town.ask(&find, moment).unwrap());
    let (mut page, mut met) = (find.with_limit(1), Vec::new());
    loop {
        let found = town.ask(&page, moment).unwrap();
        met.extend(found.campaigns.into_iter().flat_map(|one| one.members));
        page.after = found.next;
        if page.after.is_none() {
            break;
        }
    }
    let all = collected.campaigns.into_iter();
    assert_eq!(met, all.flat_map(|one| one.members).collect::<Vec<_>>());
}
