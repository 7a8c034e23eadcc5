use super::{Learning, World};
use crate::{
    dns,
    mail::spf::{Bounds, Ending, NodeState, Qualifier, Remark, Tree},
};

fn tree(lines: &str) -> Tree {
    Tree::read(
        &World::of(lines),
        &dns::name("shop.example").unwrap(),
        &Bounds::default(),
    )
}

/// What the domain's own record comes to, and how many records there are.
fn cost(lines: &str) -> (u32, u32, usize) {
    let tree = tree(lines);
    let root = tree.root().unwrap();
    (root.own, root.total, tree.nodes.len())
}

fn remarks(lines: &str) -> Vec<Remark> {
    tree(lines).remarks().map(|(_, _, remark)| remark).collect()
}

#[test]
fn look_ups_are_counted_to_the_leaves() {
    let lines = "shop.example. TXT \"v=spf1 a mx:shop.example ptr exists:%{i}.x.example ip4:192.0.2.1 ip6:::1 include:b.example include:c.example -all exp=e.example\"
        shop.example. A 192.0.2.1
        shop.example. AAAA ::1
        shop.example. MX 1 shop.example.
        b.example. TXT \"v=spf1 a:shop.example include:c.example ?all mx\"
        c.example. TXT \"v=spf1 redirect=d.example\"
        d.example. TXT \"v=spf1 mx:shop.example ~all\"";
    // a, mx, ptr, exists, two includes; b: a and c, where c costs a redirect and an mx; c again.
    assert_eq!(cost(lines), (6, 6 + 2 + 2 + 2, 5));
    let tree = tree(lines);
    assert_eq!(tree.ending(), Ending::All(Qualifier::Fail));
    assert!(tree.missing.is_empty() && !tree.is_cut);
    let again = tree
        .nodes
        .iter()
        .find(|node| matches!(node.state, NodeState::Again(_)))
        .unwrap();
    assert_eq!((again.own, again.total), (1, 2));
}

#[test]
fn nothing_after_all_counts() {
    assert_eq!(
        cost("shop.example. TXT \"v=spf1 -all a mx include:b.example redirect=c.example\""),
        (0, 0, 1)
    );
    let found = remarks("shop.example. TXT \"v=spf1 -all a redirect=c.example ?all x=y ip4=1.2.3.4\"");
    assert_eq!(
        found,
        [
            Remark::AfterAll,
            Remark::RedirectBesideAll,
            Remark::AfterAll,
            Remark::UnknownModifier,
            Remark::LikeMechanism
        ]
    );
}

#[test]
fn loops_are_found_wherever_they_close() {
    for lines in [
        "shop.example. TXT \"v=spf1 include:shop.example -all\"",
        "shop.example. TXT \"v=spf1 include:b.example -all\"\nb.example. TXT \"v=spf1 redirect=SHOP.example\"",
        "shop.example. TXT \"v=spf1 include:b.example include:c.example -all\"\nb.example. TXT \"v=spf1 include:c.example\"\nc.example. TXT \"v=spf1 include:b.example\"",
    ] {
        let tree = tree(lines);
        assert!(
            tree.nodes
                .iter()
                .any(|node| matches!(node.state, NodeState::Loop(_))),
            "{lines}"
        );
    }
    let diamond = tree(
        "shop.example. TXT \"v=spf1 include:b.example include:c.example -all\"\nb.example. TXT \"v=spf1 include:d.example\"\nc.example. TXT \"v=spf1 include:d.example\"\nd.example. TXT \"v=spf1 ip4:192.0.2.0/24\"",
    );
    assert!(
        !diamond
            .nodes
            .iter()
            .any(|node| matches!(node.state, NodeState::Loop(_)))
    );
    assert_eq!(diamond.root().unwrap().total, 4);
}

#[test]
fn the_allowed_space_is_exact() {
    let size = |terms: &str| {
        let tree = tree(&format!(
            "shop.example. TXT \"v=spf1 {terms}\"
             shop.example. A 192.0.2.1
             shop.example. AAAA 2001:db8::1
             in.example. TXT \"v=spf1 -ip4:198.51.100.0/25 ip4:198.51.100.0/24 ~all\"
             all.example. TXT \"v=spf1 +all\"
             yes.example. A 127.0.0.1"
        ));
        let allowed = &tree.root().unwrap().allowed;
        (allowed.v4.count(), allowed.v6.count())
    };
    assert_eq!(size("-all"), (0, 0));
    assert_eq!(size("a -all"), (1, 1));
    assert_eq!(size("a/24//64 -all"), (256, 1 << 64));
    assert_eq!(
        size("ip4:192.0.2.0/24 ip4:192.0.2.128/25 ip4:192.0.3.0/24 -all"),
        (512, 0)
    );
    assert_eq!(size("-ip4:192.0.2.0/26 ip4:192.0.2.0/24 -all"), (192, 0));
    assert_eq!(size("?a ip4:192.0.2.0/24 -all"), (255, 0));
    assert_eq!(size("include:in.example -all"), (128, 0));
    assert_eq!(size("-include:in.example ip4:198.51.100.0/24 -all"), (128, 0));
    assert_eq!(size("redirect=in.example"), (128, 0));
    assert_eq!(size("redirect=in.example ip4:203.0.113.1"), (129, 0));
    assert_eq!(size("+all"), (1 << 32, u128::MAX));
    assert_eq!(size("include:all.example -all"), (1 << 32, u128::MAX));
    assert_eq!(size("exists:yes.example -all"), (1 << 32, u128::MAX));
    assert_eq!(size("exists:no.example -all"), (0, 0));
    assert_eq!(size("-ip4:0.0.0.0/1 all"), (1 << 31, u128::MAX));
    assert_eq!(size("ip4:0.0.0.0/0 ip6:::/0 -all"), (1 << 32, u128::MAX));
}

#[test]
fn void_look_ups_are_counted_by_family() {
    let voids = |terms: &str| {
        let tree = tree(&format!(
            "shop.example. TXT \"v=spf1 {terms} -all\"
             four.example. A 192.0.2.1
             six.example. AAAA ::1
             mixed.example. MX 1 four.example.
             mixed.example. MX 2 six.example.
             null.example. MX 0 .
             empty.example. TXT \"nothing\""
        ));
        let voids = tree.root().unwrap().voids;
        (voids.always, voids.v4, voids.v6)
    };
    assert_eq!(voids("a:four.example"), (0, 0, 1));
    assert_eq!(voids("a:six.example"), (0, 1, 0));
    assert_eq!(
        voids("a:none.example mx:four.example exists:six.example"),
        (3, 3, 3)
    );
    assert_eq!(voids("mx:mixed.example"), (1, 1, 1));
    assert_eq!(voids("mx:null.example"), (0, 0, 0));
    assert_eq!(voids("include:none.example"), (1, 1, 1));
    assert_eq!(voids("include:empty.example"), (0, 0, 0));
    assert_eq!(voids("exists:%{i}.none.example"), (0, 0, 0));
}

#[test]
fn macros_that_only_a_sender_fills_in_are_one_at_least() {
    let macro_exists = tree("shop.example. TXT \"v=spf1 exists:%{ir}.x.example -all\"");
    let root = macro_exists.root().unwrap();
    assert_eq!((root.total, root.is_open, root.is_lower_bound), (1, true, false));
    let hidden = tree("shop.example. TXT \"v=spf1 include:%{i}.x.example -all\"");
    let root = hidden.root().unwrap();
    assert_eq!((root.total, root.is_open, root.is_lower_bound), (1, true, true));
    // The record's domain and the sender's are known.
    let known = tree(
        "shop.example. TXT \"v=spf1 redirect=%{d}._spf.%{o1}\"\nshop.example._spf.example. TXT \"v=spf1 -all\"",
    );
    assert_eq!(
        (known.root().unwrap().total, known.ending()),
        (1, Ending::All(Qualifier::Fail))
    );
    assert_eq!(
        remarks("shop.example. TXT \"v=spf1 ptr a:%{p}.x.example -all\""),
        [Remark::Ptr, Remark::Ptr, Remark::Macro]
    );
}

#[test]
fn what_stands_there_is_told_apart() {
    let state = |lines: &str| format!("{:?}", tree(lines).root().unwrap().state);
    assert_eq!(state(""), "NoRecord { is_void: true }");
    assert_eq!(
        state("shop.example. TXT \"hello\""),
        "NoRecord { is_void: false }"
    );
    assert_eq!(state("? shop.example"), "Unanswered");
    assert!(state("shop.example. TXT \"v=spf1\"\nshop.example. TXT \"v=spf1 a\"").starts_with("Several"));
    assert!(state("shop.example. TXT \"v=spf1 oops\"").starts_with("Invalid"));
    let near = tree("shop.example. TXT \"v=spf1;mx\"\nshop.example. TYPE99 \\# 12 0b763d73706631202d616c6c");
    assert_eq!(
        (near.near, near.old_type),
        (vec!["v=spf1;mx".to_owned()], vec!["v=spf1 -all".to_owned()])
    );
    assert_eq!(
        tree("shop.example. TXT \"v=spf1 redirect=none.example\"").ending(),
        Ending::Unknown
    );
    assert_eq!(tree("shop.example. TXT \"v=spf1 a\"").ending(), Ending::Absent);
}

#[test]
fn hosts_of_mx_are_counted() {
    let hosts: String = (0..11)
        .map(|n| format!("shop.example. MX {n} m{n}.example.\n"))
        .collect();
    let found = remarks(&format!("shop.example. TXT \"v=spf1 mx -all\"\n{hosts}"));
    assert_eq!(found, [Remark::TooManyHosts(11), Remark::Void]);
}

#[test]
fn a_tree_is_asked_for_in_few_rounds() {
    let world = World::of(
        "shop.example. TXT \"v=spf1 a mx include:b.example include:c.example -all\"
         shop.example. A 192.0.2.1
         shop.example. MX 1 m.example.
         m.example. A 192.0.2.2
         b.example. TXT \"v=spf1 include:d.example a:m.example -all\"
         c.example. TXT \"v=spf1 mx:shop.example -all\"
         d.example. TXT \"v=spf1 ip4:192.0.2.0/24 -all\"",
    );
    let mut learning = Learning {
        world: &world,
        asked: Vec::new(),
    };
    let domain = dns::name("shop.example").unwrap();
    let mut rounds = 0;
    loop {
        let tree = Tree::read(&learning, &domain, &Bounds::default());
        if tree.missing.is_empty() {
            assert_eq!(tree, Tree::read(&world, &domain, &Bounds::default()));
            break;
        }
        learning.asked.extend(tree.missing);
        rounds += 1;
    }
    assert_eq!((rounds, learning.asked.len()), (3, 9));
}

#[test]
fn bounds_hold() {
    // Each record includes the next two: a hundred levels, and no end.
    let lines: String = (0..400)
        .map(|n| {
            format!(
                "n{n}.example. TXT \"v=spf1 include:n{}.example include:n{}.example -all\"\n",
                n + 1,
                n + 2
            )
        })
        .collect();
    let world = World::of(&lines);
    let tree = Tree::read(&world, &dns::name("n0.example").unwrap(), &Bounds::default());
    assert!(tree.is_cut && tree.nodes.len() <= 200);
    assert_eq!(tree.root().unwrap().total, u32::MAX);
    let never = |_: &dns::Name, _: dns::Rtype| crate::mail::Told::NotAsked;
    let tree = Tree::read(&never, &dns::name("n0.example").unwrap(), &Bounds::default());
    assert_eq!(tree.missing.len(), 1);
    let many: String = (0..300).map(|n| format!(" a:a{n}.example")).collect();
    let pieces: Vec<String> = many
        .as_bytes()
        .chunks(250)
        .map(|c| format!("\"{}\"", String::from_utf8_lossy(c)))
        .collect();
    let world = World::of(&format!("shop.example. TXT \"v=spf1\" {}", pieces.join(" ")));
    let asked = Learning {
        world: &world,
        asked: vec![(dns::name("shop.example").unwrap(), dns::Rtype::TXT)],
    };
    let tree = Tree::read(&asked, &dns::name("shop.example").unwrap(), &Bounds::default());
    assert_eq!(
        (tree.missing.len(), tree.is_cut, tree.root().unwrap().own),
        (99, true, 300)
    );
}
