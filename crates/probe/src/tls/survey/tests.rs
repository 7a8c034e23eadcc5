use std::sync::atomic::{AtomicUsize, Ordering};

use facts::HelloAbout;
use tokio::io::{DuplexStream, duplex};
use wire::tls::{
    code::{ContentType, Suite},
    hello::ClientHello,
    reading::{Standing, highest},
    record,
};

use super::*;

const NAME: &str = "example.test";
/// A suite with which nothing but certificates has to be sent.
const STATIC_RSA: u16 = 0x009c;

/// What a simulated server does with one connection.
#[derive(Clone, Debug, PartialEq)]
enum Deed {
    /// Sends these octets, so many at a time, and waits.
    Says(Vec<u8>, usize),
    /// Sends these octets and closes.
    Hangs(Vec<u8>),
    /// Waits and says nothing.
    Waits,
    /// Refuses the connection.
    Refuses,
}

/// A server that is a function of the hello.
struct Simulated<F> {
    deed: F,
    connections: AtomicUsize,
}

impl<F> Simulated<F>
where
    F: Fn(usize, Option<&ClientHello>) -> Deed + Send + Sync + Clone + 'static,
{
    fn new(deed: F) -> Self {
        Simulated {
            deed,
            connections: AtomicUsize::new(0),
        }
    }
}

impl<F> Reach for Simulated<F>
where
    F: Fn(usize, Option<&ClientHello>) -> Deed + Send + Sync + Clone + 'static,
{
    fn open(&self) -> BoxFuture<'_, Result<Opened, Unseen>> {
        let number = self.connections.fetch_add(1, Ordering::SeqCst);
        Box::pin(async move {
            // Who refuses does so whatever the hello will be.
            if (self.deed)(number, None) == Deed::Refuses {
                return Err(Unseen {
                    reason: Reason::Refused,
                    detail: None,
                });
            }
            let (ours, theirs) = duplex(100_000);
            tokio::spawn(serve(self.deed.clone(), number, theirs));
            Ok(Opened {
                io: Box::new(ours),
                held: Box::new(()),
            })
        })
    }
}

async fn serve<F>(deed: F, number: usize, mut stream: DuplexStream)
where
    F: Fn(usize, Option<&ClientHello>) -> Deed,
{
    let mut octets = vec![0; 8192];
    let count = stream.read(&mut octets).await.unwrap_or(0);
    octets.truncate(count);
    let hello = match record::read(&octets) {
        Ok(Some((record, _))) => ClientHello::read(record.fragment.get(4..).unwrap_or_default()),
        _ => None,
    };
    match deed(number, hello.as_ref()) {
        Deed::Says(octets, at_a_time) => {
            for part in octets.chunks(at_a_time) {
                if stream.write_all(part).await.is_err() {
                    return;
                }
                tokio::task::yield_now().await;
            }
            let _ = stream.read(&mut [0; 16]).await;
        }
        Deed::Hangs(octets) => drop(stream.write_all(&octets).await),
        Deed::Waits => drop(stream.read(&mut [0; 16]).await),
        Deed::Refuses => {}
    }
}

fn handshake(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&[kind], &length[1..], body].concat()
}

/// A flight in `version` with `suite`: hello, an empty chain, done.
fn flight(version: Version, suite: u16) -> Vec<u8> {
    let [high, low] = suite.to_be_bytes();
    let hello = [&version.0.to_be_bytes()[..], &[7; 32], &[0, high, low, 0]].concat();
    let messages = [
        handshake(2, &hello),
        handshake(11, &[0, 0, 0]),
        handshake(14, &[]),
    ];
    record::write(ContentType::HANDSHAKE, version, &messages.concat())
}

fn alert(description: u8) -> Vec<u8> {
    record::write(ContentType::ALERT, Version::TLS_1_0, &[2, description])
}

/// The version a hello is about.
fn version_of(hello: &ClientHello) -> Version {
    highest(&hello.offer())
}

/// A server of TLS 1.2 with one suite, which does `otherwise` with everything else.
fn one_suite(hello: Option<&ClientHello>, otherwise: Deed) -> Deed {
    match hello {
        Some(hello) if version_of(hello) == Version::TLS_1_2 && hello.suites.contains(&Suite(STATIC_RSA)) => {
            Deed::Says(flight(Version::TLS_1_2, STATIC_RSA), 10_000)
        }
        _ => otherwise,
    }
}

fn plan() -> Plan {
    Plan {
        classes: facts::TlsClasses {
            suites: vec![vec![0x003c], vec![0xc02f, 0x1301, 0x1302, 0x1303]],
            groups: vec![vec![0x0015], vec![0x001d, 0x0017, 0x11ec]],
            hybrids: Vec::new(),
            orders: vec![facts::SuiteOrder {
                worse: vec![0x003c],
                better: vec![0xc02f, 0x1301, 0x1302, 0x1303],
            }],
        },
        deep: false,
    }
}

/// What a server that does `deed` shows.
async fn shown<F>(deed: F) -> TlsSurvey
where
    F: Fn(usize, Option<&ClientHello>) -> Deed + Send + Sync + Clone + 'static,
{
    let reach = Simulated::new(deed);
    let server = Server {
        reach: &reach,
        name: NAME,
        session: None,
        above: Above::Unknown,
    };
    server.go_on(TlsSurvey::default(), &plan()).await
}

fn versions(survey: &TlsSurvey) -> Vec<(Version, Standing<Version>)> {
    let reading = Reading::new(None, survey);
    [
        Version::SSL_2_0,
        Version::SSL_3_0,
        Version::TLS_1_0,
        Version::TLS_1_1,
        Version::TLS_1_2,
        Version::TLS_1_3,
    ]
    .map(|version| (version, reading.version(version)))
    .to_vec()
}

#[tokio::test]
async fn an_alert_is_a_refusal() {
    let survey = shown(|_, hello| one_suite(hello, Deed::Says(alert(70), 100))).await;
    for (version, standing) in versions(&survey) {
        match version {
            Version::TLS_1_2 => assert!(standing.is_accepted()),
            _ => assert!(standing.is_refused(), "{version}: {standing:?}"),
        }
    }
    // What one hello has settled is not asked again.
    let mut asked: Vec<_> = survey.hellos.iter().map(|hello| &hello.offer).collect();
    let all = asked.len();
    asked.dedup();
    assert_eq!(asked.len(), all);
    assert!(all <= 14, "{all} hellos");
}

/// Against RFC 8446 §4.2.8, and seen in tlslite-ng: what is refused is the hello without a key, not what it offers.
#[tokio::test]
async fn who_does_not_understand_a_hello_without_a_key_refuses_nothing_in_it() {
    let survey = shown(|_, hello| one_suite(hello, Deed::Says(alert(47), 100))).await;
    let session = TlsSession {
        at: facts::Timestamp::now(),
        server_name: NAME.to_owned(),
        version: Version::TLS_1_3.0,
        suite: 0x1301,
        group: Some(0x001d),
        shares: vec![0x001d],
        large_hello: None,
        alpn: None,
        chain: Vec::new(),
        cut: false,
        ocsp: None,
    };
    let bad = [0x0015].into();
    let of = |reading: &Reading<'_>| reading.any_group(true, &bad).why_not().map(|why| why.reason);
    assert_eq!(of(&Reading::new(Some(&session), &survey)), Some(Reason::NoData));
    assert!(
        Reading::new(Some(&session), &survey)
            .version(Version::TLS_1_1)
            .is_refused()
    );
    // Nothing speaks for TLS 1.3 here: then it is an answer like any other.
    assert!(Reading::new(None, &survey).version(Version::TLS_1_3).is_refused());
    let exchange = survey
        .hellos
        .iter()
        .find(|exchange| exchange.offer.shares.is_some())
        .unwrap();
    let alone = TlsSurvey {
        hellos: vec![facts::HelloExchange {
            about: facts::HelloAbout::Groups,
            ..exchange.clone()
        }],
        ..TlsSurvey::default()
    };
    let offered = exchange.offer.groups.iter().copied().collect();
    let reading = Reading::new(Some(&session), &alone);
    let why = reading.any_group(true, &offered);
    assert_eq!(why.why_not(), None, "its own group was seen: {why:?}");
    let others = exchange
        .offer
        .groups
        .iter()
        .copied()
        .filter(|group| *group != 0x001d);
    let why = reading.any_group(true, &others.collect());
    assert_eq!(why.why_not().map(|why| why.reason), Some(Reason::Malformed));
}

/// As servers in Go do: suite and certificate are chosen before the server sees that it cannot sign in any of these ways.
#[tokio::test]
async fn who_gives_up_before_signing_has_refused_to_sign() {
    let survey = shown(|_, hello| match hello {
        Some(hello) if version_of(hello) == Version::TLS_1_2 && hello.suites.contains(&Suite(0xc02f)) => {
            let hello = [
                &Version::TLS_1_2.0.to_be_bytes()[..],
                &[7; 32],
                &[0, 0xc0, 0x2f, 0],
            ]
            .concat();
            let messages = [handshake(2, &hello), handshake(11, &[0, 0, 0])].concat();
            let records = record::write(ContentType::HANDSHAKE, Version::TLS_1_2, &messages);
            Deed::Hangs([records, alert(40)].concat())
        }
        _ => Deed::Says(alert(40), 100),
    })
    .await;
    let reading = Reading::new(None, &survey);
    let about = |exchange: &facts::HelloExchange| exchange.about == HelloAbout::Signatures;
    let answers: Vec<_> = reading
        .answers()
        .filter(|(exchange, _)| about(exchange))
        .collect();
    assert!(!answers.is_empty());
    for (_, outcome) in answers {
        assert!(
            matches!(outcome, wire::tls::reading::Outcome::Refused(_)),
            "{outcome:?}"
        );
    }
    assert!(reading.version(Version::TLS_1_2).is_accepted());
}

#[tokio::test]
async fn closing_twice_is_a_refusal_where_others_are_answered() {
    let survey = shown(|_, hello| one_suite(hello, Deed::Hangs(Vec::new()))).await;
    for (version, standing) in versions(&survey) {
        match version {
            Version::TLS_1_2 => assert!(standing.is_accepted()),
            _ => assert!(standing.is_refused(), "{version}: {standing:?}"),
        }
    }
}

#[tokio::test]
async fn closing_is_nothing_where_nobody_is_answered() {
    let survey = shown(|_, _| Deed::Hangs(Vec::new())).await;
    for (version, standing) in versions(&survey) {
        assert_eq!(
            standing.why_not().map(|why| why.reason),
            Some(Reason::Closed),
            "{version}"
        );
    }
    // Each version twice, and nothing else.
    assert_eq!(survey.hellos.len(), 12);
}

#[tokio::test(start_paused = true)]
async fn who_is_silent_is_left_alone_and_not_judged() {
    let survey = shown(|_, _| Deed::Waits).await;
    for (version, standing) in versions(&survey) {
        assert_eq!(
            standing.why_not().map(|why| why.reason),
            Some(Reason::Timeout),
            "{version}"
        );
    }
    assert_eq!(survey.hellos.len(), 6);
}

#[tokio::test(start_paused = true)]
async fn half_an_answer_is_none() {
    let half = flight(Version::TLS_1_2, STATIC_RSA)[..30].to_vec();
    for (deed, reason) in [
        (Deed::Says(half.clone(), 100), Reason::Timeout),
        (Deed::Hangs(half), Reason::Closed),
    ] {
        let survey = shown(move |_, _| deed.clone()).await;
        let (_, standing) = &versions(&survey)[4];
        assert_eq!(standing.why_not().map(|why| why.reason), Some(reason));
    }
}

#[tokio::test]
async fn octet_by_octet_is_as_good_as_at_once() {
    let whole = shown(|_, hello| one_suite(hello, Deed::Says(alert(40), 100))).await;
    let single = shown(|_, hello| match one_suite(hello, Deed::Says(alert(40), 1)) {
        Deed::Says(octets, _) => Deed::Says(octets, 1),
        other => other,
    })
    .await;
    let answers = |survey: &TlsSurvey| -> Vec<_> {
        survey
            .hellos
            .iter()
            .map(|hello| (hello.about, hello.answer.clone()))
            .collect()
    };
    assert_eq!(answers(&whole), answers(&single));
}

#[tokio::test]
async fn what_is_no_tls_says_nothing_of_tls() {
    for text in [
        &b"HTTP/1.1 400 Bad Request\r\n\r\n"[..],
        b"SSH-2.0-OpenSSH_9.2p1\r\n",
        b"220 mail.example.test ESMTP\r\n",
        &[0xff; 500],
        &[22, 3, 3, 0xff, 0xff],
    ] {
        let survey = shown(move |_, _| Deed::Hangs(text.to_vec())).await;
        for (version, standing) in versions(&survey) {
            let why = standing.why_not().map(|why| why.reason);
            assert_eq!(why, Some(Reason::Malformed), "{version}: {text:?}");
        }
        assert!(survey.hellos.len() <= 12);
    }
}

#[tokio::test]
async fn what_was_not_offered_cannot_be_chosen() {
    // Always TLS 1.2 with a suite that is in no hello.
    let survey = shown(|_, _| Deed::Says(flight(Version::TLS_1_2, 0x5600), 100)).await;
    for (version, standing) in versions(&survey) {
        let why = standing.why_not().map(|why| why.reason);
        assert_eq!(why, Some(Reason::Malformed), "{version}: {standing:?}");
    }
}

#[tokio::test]
async fn a_lower_version_refuses_the_higher() {
    // TLS 1.0 whatever is asked above it; what is below gets an alert.
    let survey = shown(|_, hello| match hello {
        Some(hello) if (Version::TLS_1_0..=Version::TLS_1_2).contains(&version_of(hello)) => {
            Deed::Says(flight(Version::TLS_1_0, 0x002f), 100)
        }
        _ => Deed::Says(alert(70), 100),
    })
    .await;
    let reading = Reading::new(None, &survey);
    assert_eq!(reading.versions(), [Version::TLS_1_0]);
    assert!(reading.version(Version::TLS_1_2).is_refused());
    assert_eq!(reading.legacy(), Some(Version::TLS_1_0));
}

#[tokio::test]
async fn a_refused_connection_is_tried_once_more() {
    let survey = shown(|number, hello| {
        if number == 1 && hello.is_none() {
            Deed::Refuses
        } else {
            one_suite(hello, Deed::Says(alert(70), 100))
        }
    })
    .await;
    assert!(
        versions(&survey)
            .iter()
            .all(|(_, standing)| standing.why_not().is_none())
    );
    let again = survey
        .hellos
        .iter()
        .filter(|hello| hello.answer.why_not().is_some())
        .count();
    assert_eq!(again, 1);
}

#[tokio::test]
async fn the_worst_is_found_where_the_best_is_preferred() {
    // Two suites, the better one by choice.
    let survey = shown(|_, hello| {
        let Some(hello) = hello.filter(|hello| version_of(hello) == Version::TLS_1_2) else {
            return Deed::Says(alert(70), 100);
        };
        let chosen = [0x009d, 0x003c]
            .into_iter()
            .find(|suite| hello.suites.contains(&Suite(*suite)));
        match chosen {
            Some(suite) => Deed::Says(flight(Version::TLS_1_2, suite), 100),
            None => Deed::Says(alert(40), 100),
        }
    })
    .await;
    let reading = Reading::new(None, &survey);
    let mut accepted = reading.suites(Version::TLS_1_2);
    accepted.sort_unstable();
    assert_eq!(accepted, [0x003c, 0x009d]);
    assert!(
        survey
            .hellos
            .iter()
            .any(|hello| hello.about == HelloAbout::Suites)
    );
}
