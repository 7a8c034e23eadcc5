//! The words know every word that selects one of their sentences.

use wire::x509::{Flaw, crl::NoUse, path::Remark};

use super::*;

/// A word that selects a sentence must be known to the words, or the reader gets another one's sentence.
#[test]
fn every_selecting_word_is_known_to_every_language() {
    let name = || "x".to_owned();
    let flaws = [
        Flaw::NotDer,
        Flaw::Extension(name()),
        Flaw::ExtensionTwice(name()),
        Flaw::ExtensionsWithoutVersion3,
        Flaw::SignatureAlgorithmsDiffer,
        Flaw::SignatureParameters,
        Flaw::SerialTooLong,
        Flaw::NoIssuer,
    ];
    let uses = [
        Fault::Usage,
        Fault::KeyUsage,
        Fault::LeafIsCa,
        Fault::LeafMaySign,
        Fault::ConstraintsInLeaf,
    ];
    let forms = [Fault::Version, Fault::NoSubject, Fault::NoCertificate];
    let keys = Remark::ALL.iter().map(|remark| remark.key());
    let keys = keys.chain(flaws.iter().map(Flaw::key));
    let keys = keys.chain(uses.iter().chain(&forms).map(Fault::key));
    let keys = keys.chain(NoUse::KEYS);
    for key in keys {
        for (language, source) in CHECK.words {
            assert!(
                source.contains(&format!("[{key}]")),
                "{language}.ftl does not know {key}"
            );
        }
    }
}
