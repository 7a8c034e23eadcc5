//! What mail costs: how deep it is, and what one mail server for many domains saves.

use super::*;

/// The port of mail servers.
const SMTP: u16 = 25;
/// Round trips one behind the other for a healthy mail domain from a cold start, the survey of TLS apart.
const MAIL_DEPTH_MAX: f64 = 17.0;

/// What the checks of these tests need; of mail, TLS and its records too.
pub fn needs_with_tls(tests: &[Test]) -> BTreeSet<Need> {
    let mut needs = needs_of(tests);
    if tests.contains(&Test::Mail) {
        needs.extend([Need::MailTls, Need::MailTlsa]);
    }
    needs
}

/// Sessions with mail servers that were opened so far, and connections to websites.
fn opened(way: &Way) -> (usize, usize) {
    let opened = way.counts.opened.lock().unwrap();
    let to = |port| opened.iter().filter(|place| place.port() == port).count();
    (to(SMTP), to(443))
}

#[test]
fn a_healthy_mail_domain_is_not_deep() {
    let (_alone, folder) = (alone(), tempfile::tempdir().unwrap());
    paused().block_on(async {
        let lab = up(folder.path()).await;
        for name in ["mail.test", "own-mail.test", "mail.example"] {
            let mut needs = needs_with_tls(&[Test::Mail]);
            needs.remove(&Need::MailTls);
            let Cost { took, facts, .. } = cost_of(&lab, name, needs).await;
            let depth = took.as_secs_f64() / ROUND_TRIP.as_secs_f64();
            println!(
                "{name}: {depth} round trips deep, {} connections, {} questions",
                facts.traffic.connections, facts.traffic.queries
            );
            let mail = facts.mail.seen().unwrap();
            let mut servers = mail.hosts.iter().flat_map(|host| &host.servers);
            assert!(servers.all(|server| server.tls.is_seen()), "{name}");
            assert!(depth <= MAIL_DEPTH_MAX, "{name}: {depth} round trips deep");
        }
    });
}

/// A domain whose mail servers were looked at within the window costs one walk through the DNS, and no session with them.
#[test]
fn mail_servers_are_looked_at_once_for_all_their_domains() {
    let (_alone, folder) = (alone(), tempfile::tempdir().unwrap());
    paused().block_on(async {
        let lab = up(folder.path()).await;
        let way = Way::new(&lab);
        let needs = || needs_with_tls(&[Test::Mail]);
        let first = way.cost("mail.test", &[Test::Mail], needs()).await.facts;
        let (sessions, websites) = opened(&way);
        let second = way.cost("sts-wildcard.test", &[Test::Mail], needs()).await.facts;
        let (sessions_now, websites_now) = opened(&way);
        println!(
            "first: {sessions} sessions, {} questions; second: {} sessions, {} questions",
            first.traffic.queries,
            sessions_now - sessions,
            second.traffic.queries
        );
        assert!(sessions >= 4, "{sessions} sessions with four addresses");
        assert_eq!(sessions_now, sessions, "the mail servers were called again");
        // The policy of MTA-STS is the domain's own.
        assert_eq!(websites_now - websites, 1);
        assert!(second.traffic.queries < first.traffic.queries);
        // One walk: no server was asked the same twice.
        let mut asked = BTreeSet::new();
        for exchange in second.dns.exchanges.iter().filter(|exchange| !exchange.shared) {
            let (question, server) = (&exchange.question, exchange.server.address);
            let words = format!(
                "{question:?} {server} {:?} {:?}",
                exchange.transport, exchange.asked
            );
            assert!(asked.insert(words), "{question:?} twice at {server}");
        }
        assert!(!asked.is_empty());
        let hosts = &second.mail.seen().unwrap().hosts;
        assert_eq!(hosts.len(), 2);
        for server in hosts.iter().flat_map(|host| &host.servers) {
            assert!(server.shared.is_some() && server.tls.is_seen(), "{server:?}");
        }
    });
}
