//! Which suppliers stand behind what fails in kept facts.

use super::*;

#[test]
fn a_table_of_suppliers_is_made_from_kept_facts() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept");
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/lab-mail.jsonl.zst");
    let recorded = std::fs::File::open(corpus).unwrap();
    std::fs::write(&kept, zstd::decode_all(recorded).unwrap()).unwrap();
    let kept = kept.to_str().unwrap();

    let text = run(["suppliers", kept]);
    assert_eq!((text.status, text.err.as_str()), (0, ""));
    assert!(
        text.out.contains("names were judged by default-2026"),
        "{}",
        text.out
    );
    assert!(text.out.contains("would pass (required)"), "{}", text.out);

    let json = run(["suppliers", kept, "--format", "json", "--names-min", "1"]);
    let table: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    let names = table["names"].as_u64().unwrap();
    let rows = table["suppliers"].as_array().unwrap();
    assert!(names > 100 && !rows.is_empty());
    let by_one: u64 = rows
        .iter()
        .flat_map(|row| row["checks"].as_array().unwrap())
        .map(|lever| {
            let (fails, pass) = (
                lever["fails"].as_u64().unwrap(),
                lever["would_pass"].as_u64().unwrap(),
            );
            assert!(pass <= fails && fails <= names);
            pass
        })
        .sum();
    // With everybody in the table, each failure that one supplier can mend stands at one supplier.
    assert_eq!(by_one, table["by_one_supplier"].as_u64().unwrap());

    let csv = run(["suppliers", kept, "--format", "csv", "--names-min", "1"]);
    let lines = csv.out.matches("\r\n").count();
    let levers: usize = rows
        .iter()
        .map(|row| row["checks"].as_array().unwrap().len())
        .sum();
    assert_eq!(lines, levers + 1);

    let several = run([
        "suppliers",
        kept,
        "--policy",
        "default-2026",
        "--policy",
        "us-bod-18-01",
    ]);
    assert_eq!(several.status, 2);
    assert!(several.err.contains("under one policy"), "{}", several.err);
    let nothing = run(["suppliers", folder.path().join("none").to_str().unwrap()]);
    assert_eq!((nothing.status, nothing.out.as_str()), (2, ""));
}
