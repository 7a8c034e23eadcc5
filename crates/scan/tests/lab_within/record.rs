//! The lab's facts for `corpus`.

use std::io::Write;

use super::*;

#[test]
#[ignore = "writes corpus/lab.jsonl.zst anew"]
fn facts_of_the_lab_are_recorded() {
    let (_alone, folder) = (alone(), tempfile::tempdir().unwrap());
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/lab.jsonl.zst");
    let mut packed = zstd::Encoder::new(std::fs::File::create(file).unwrap(), 19).unwrap();
    paused().block_on(async {
        let lab = up(folder.path()).await;
        for domain in lab
            .domains
            .iter()
            .filter(|domain| domain.tests.contains(&Test::Web))
        {
            let mut facts = cost(&lab, &domain.host).await.facts;
            // Where the files of this run lay is nobody's concern.
            facts = without(&facts, folder.path());
            writeln!(packed, "{}", serde_json::to_string(&facts).unwrap()).unwrap();
        }
    });
    packed.finish().unwrap();
}

/// Of mail alone, so that what is known of websites does not have to be measured anew.
#[test]
#[ignore = "writes corpus/lab-mail.jsonl.zst anew"]
fn facts_of_the_mail_of_the_lab_are_recorded() {
    let (_alone, folder) = (alone(), tempfile::tempdir().unwrap());
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/lab-mail.jsonl.zst");
    let mut packed = zstd::Encoder::new(std::fs::File::create(file).unwrap(), 19).unwrap();
    paused().block_on(async {
        let lab = up(folder.path()).await;
        for domain in lab
            .domains
            .iter()
            .filter(|domain| domain.tests.contains(&Test::Mail))
        {
            let mut needs = mail::needs_with_tls(&[Test::Mail]);
            // What is known of the provider's TLS need not stand there a hundred times.
            if domain.mail.is_empty() {
                needs.remove(&Need::MailTls);
            }
            let facts = cost_of(&lab, &domain.host, needs).await.facts;
            let facts = without(&facts, folder.path());
            writeln!(packed, "{}", serde_json::to_string(&facts).unwrap()).unwrap();
        }
    });
    packed.finish().unwrap();
}

fn without(facts: &Facts, folder: &std::path::Path) -> Facts {
    let text = serde_json::to_string(facts).unwrap();
    serde_json::from_str(&text.replace(folder.to_str().unwrap(), "lab")).unwrap()
}
