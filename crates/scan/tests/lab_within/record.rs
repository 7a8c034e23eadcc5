//! The lab's facts for `corpus`.

use std::io::Write;

use super::*;

#[test]
#[ignore = "writes corpus/lab.jsonl.zst anew"]
fn facts_of_the_lab_are_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/lab.jsonl.zst");
    let mut packed = zstd::Encoder::new(std::fs::File::create(file).unwrap(), 19).unwrap();
    paused().block_on(async {
        let lab = up(folder.path()).await;
        for domain in &lab.domains {
            let mut facts = cost(&lab, &domain.host).await.facts;
            // Where the files of this run lay is nobody's concern.
            facts = without(&facts, folder.path());
            writeln!(packed, "{}", serde_json::to_string(&facts).unwrap()).unwrap();
        }
    });
    packed.finish().unwrap();
}

fn without(facts: &Facts, folder: &std::path::Path) -> Facts {
    let text = serde_json::to_string(facts).unwrap();
    serde_json::from_str(&text.replace(folder.to_str().unwrap(), "lab")).unwrap()
}
