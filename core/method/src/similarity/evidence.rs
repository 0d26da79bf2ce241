//! What speaks for a cluster: the shingles that are mostly its own, and who holds enough of them.

use super::cluster::Cluster;
use super::group::Group;
use super::index::Index;
use super::table::Table;
use super::{Campaign, SimilarityOptions};
use medborger_base::sorted::Arrange as _;
use medborger_base::sorted::shared;
use medborger_base::work::Work;

/// Of the texts that hold a shingle, one in so many must be in a cluster for the shingle to speak for it.
const SPEAKS_ONE_IN: u64 = 3;

/// Of a text's shingles, one in so many must speak for its cluster.
const TELLING_ONE_IN: usize = 12;

/// How many texts hold each shingle of the common texts.
pub(super) fn holders(clusters: &[Cluster], sets: &[Box<[u32]>]) -> Table {
    let all = clusters
        .iter()
        .flat_map(|cluster| cluster.common.iter().copied());
    let mut table = Table::new(all.collect());
    for hash in sets.iter().flat_map(|set| set.iter()) {
        table.count(*hash);
    }
    table
}

/// Keeps of a cluster's common text what is mostly its own, and of its texts those that hold enough of that; whether
/// two texts are left.
pub(super) fn speaks_for_itself(
    cluster: &mut Cluster,
    groups: &[Group<'_>],
    holders: &Table,
    options: &SimilarityOptions,
) -> bool {
    let mut inside = vec![0_u64; cluster.common.len()];
    for group in cluster
        .groups
        .iter()
        .filter_map(|number| groups.get(*number))
    {
        let mut counts = cluster.common.iter().zip(&mut inside).peekable();
        for hash in group.set {
            while counts.next_if(|(other, _)| *other < hash).is_some() {}
            if let Some((_, count)) = counts.next_if(|(other, _)| *other == hash) {
                *count += group.weight();
            }
        }
    }
    let mut inside = inside.into_iter();
    cluster.common.retain(|hash| {
        let own = inside.next().unwrap_or_default();
        own * SPEAKS_ONE_IN >= u64::from(holders.counted(*hash))
    });
    let Cluster {
        groups: numbers,
        weight,
        common,
    } = cluster;
    numbers.retain(|number| {
        groups
            .get(*number)
            .is_some_and(|group| holds_enough(group, common, options))
    });
    *weight = numbers
        .iter()
        .filter_map(|number| groups.get(*number))
        .map(Group::weight)
        .sum();
    *weight >= 2
}

fn holds_enough(group: &Group<'_>, telling: &[u32], options: &SimilarityOptions) -> bool {
    let needed = options
        .shared_min
        .max(group.set.len() / TELLING_ONE_IN)
        .max(1);
    shared(group.set, telling) >= needed
}

/// Lets texts that are in no cluster join one whose own common text they hold a good part of. Of that less is asked
/// than of a resemblance to a letter, since nobody outside holds much of it.
pub(super) fn join_late(
    clusters: &mut [Cluster],
    groups: &[Group<'_>],
    exact: bool,
    options: &SimilarityOptions,
    work: &Work,
) {
    let late = options.late();
    let mut free = vec![true; groups.len()];
    for number in clusters.iter().flat_map(|cluster| &cluster.groups) {
        if let Some(free) = free.get_mut(*number) {
            *free = false;
        }
    }
    let mut index = Index::new(exact);
    for cluster in clusters.iter() {
        index.add(&cluster.common);
    }
    let to = |((number, group), _): ((usize, &Group<'_>), bool)| {
        Some((number, index.most_alike(group.set, &late, work)?))
    };
    let both = groups.iter().enumerate().zip(free);
    let joining: Vec<(usize, usize)> = both.filter(|(_, free)| *free).filter_map(to).collect();
    drop(index);
    for (number, to) in joining {
        let cluster = clusters.get_mut(to);
        if let Some((cluster, group)) = cluster.zip(groups.get(number))
            && holds_enough(group, &cluster.common, options)
        {
            cluster.groups.push(number);
            cluster.weight += group.weight();
        }
    }
}

pub(super) fn campaign(cluster: &Cluster, groups: &[Group<'_>]) -> Option<Campaign> {
    let of = |number: &usize| groups.get(*number);
    // Most of the common text in the fewest words of one's own; among equals the first text.
    let likeness = |group: &Group<'_>| {
        let both = shared(group.set, &cluster.common);
        (both, group.set.len() + cluster.common.len() - both)
    };
    let first = |group: &Group<'_>| group.texts.first().copied().unwrap_or(u32::MAX);
    let best = cluster.groups.iter().filter_map(of).max_by(|a, b| {
        let ((x, of_x), (y, of_y)) = (likeness(a), likeness(b));
        (x * of_y).cmp(&(y * of_x)).then(first(b).cmp(&first(a)))
    })?;
    let texts = cluster
        .groups
        .iter()
        .filter_map(of)
        .flat_map(|group| group.texts);
    let mut members: Vec<usize> = texts.map(|text| *text as usize).collect();
    members.arrange();
    Some(Campaign {
        members,
        representative: first(best) as usize,
    })
}
