//! Lists of revoked certificates.

use facts::RevocationList;

use super::*;

/// What was fetched, with its time.
fn lists(cost: &Cost) -> &[RevocationList] {
    &cost.facts.revocation_lists
}

#[test]
fn a_list_is_asked_for_once() {
    let (_alone, folder) = (alone(), tempfile::tempdir().unwrap());
    paused().block_on(async {
        let lab = up(folder.path()).await;
        let way = Way::new(&lab);
        let needs = needs_of(&[Test::Web]);
        assert!(needs.contains(&Need::RevocationLists));
        let first = way.cost("cert-revoked.test", &[Test::Web], needs.clone()).await;
        let [list] = lists(&first) else {
            panic!("{:?}", lists(&first));
        };
        assert_eq!(list.url, "http://cert-revoked.test/servers.crl");
        assert_eq!(list.list.seen().map(|list| list.entries), Some(1));
        let plain = |way: &Way| {
            way.counts
                .opened
                .lock()
                .unwrap()
                .iter()
                .filter(|place| place.port() == 80)
                .count()
        };
        let once = plain(&way);
        let second = way.cost("cert-revoked.test", &[Test::Web], needs.clone()).await;
        // It is the same one, and each measuring but the first goes to port 80 for the page alone.
        assert_eq!(lists(&second), lists(&first));
        assert_eq!(plain(&way) - once + 1, once);
        // Who needs none asks for none, and who points to none is asked about none.
        let without = needs
            .iter()
            .copied()
            .filter(|need| *need != Need::RevocationLists)
            .collect();
        let third = Way::new(&lab)
            .cost("cert-revoked.test", &[Test::Web], without)
            .await;
        assert!(lists(&third).is_empty());
        assert!(lists(&way.cost("healthy.test", &[Test::Web], needs).await).is_empty());
    });
}
