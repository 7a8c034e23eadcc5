//! How things are set on servers: one text for all, of which each report shows the servers that it is about.

use std::{borrow::Cow, sync::OnceLock};

use facts::Test;

/// Terms with a value for each kind of server, separated by [`BETWEEN`].
const ALL: &str = include_str!("words/servers.ftl");

/// What stands between two servers.
const BETWEEN: &str = " | ";

/// Which servers somebody is told about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Servers {
    /// All.
    #[default]
    All,
    /// Those that serve websites, and those that serve both.
    Web,
    /// Those that take mail, and those that serve both.
    Mail,
}

impl Servers {
    /// The servers that a test looks at.
    pub fn of(test: Test) -> Self {
        match test {
            Test::Web => Servers::Web,
            Test::Mail => Servers::Mail,
            _ => Servers::All,
        }
    }

    /// The terms, as Fluent source.
    pub(crate) fn source(self) -> &'static str {
        static OF_ONE_KIND: OnceLock<[String; 2]> = OnceLock::new();
        let [web, mail] = OF_ONE_KIND.get_or_init(|| [Servers::Web, Servers::Mail].map(|kind| kind.cut(ALL)));
        match self {
            Servers::All => ALL,
            Servers::Web => web,
            Servers::Mail => mail,
        }
    }

    /// `source` without the servers of another kind. What is known for those alone stays as it is: it is better than nothing.
    fn cut(self, source: &str) -> String {
        let mut cut = String::with_capacity(source.len());
        for line in source.lines() {
            let own: Cow<'_, str> = match line.split_once(" = ").filter(|(term, _)| term.starts_with('-')) {
                Some((term, value)) => {
                    let kept: Vec<&str> = value.split(BETWEEN).filter(|part| self.is_for(part)).collect();
                    match kept[..] {
                        [] => line.into(),
                        _ => format!("{term} = {}", kept.join(BETWEEN)).into(),
                    }
                }
                None => line.into(),
            };
            cut.push_str(&own);
            cut.push('\n');
        }
        cut
    }

    fn is_for(self, part: &str) -> bool {
        let others: &[&str] = match self {
            Servers::All => &[],
            Servers::Web => &["Postfix", "Exim", "OpenSMTPD", "Exchange"],
            Servers::Mail => &["nginx", "Apache httpd", "HAProxy"],
        };
        !others.iter().any(|server| part.starts_with(server))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_report_names_its_servers() {
        let (web, mail) = (Servers::Web.source(), Servers::Mail.source());
        let terms = |source: &str| -> Vec<String> {
            let lines = source.lines().filter(|line| line.starts_with('-'));
            lines
                .map(|line| line.split(' ').next().unwrap_or_default().to_owned())
                .collect()
        };
        assert_eq!(terms(web), terms(ALL));
        assert_eq!(terms(mail), terms(ALL));
        for (source, has, lacks) in [
            (
                web,
                ["nginx", "Apache httpd", "HAProxy", "Windows"],
                ["Postfix", "Exim"],
            ),
            (
                mail,
                ["Postfix", "Exim", "Windows", "smtpd_tls_protocols"],
                ["Apache httpd", "HAProxy"],
            ),
        ] {
            let versions = source
                .lines()
                .find(|line| line.starts_with("-set-versions"))
                .unwrap();
            for word in has.iter().filter(|word| !(source == mail && **word == "nginx")) {
                assert!(versions.contains(word), "{word}: {versions}");
            }
            for word in lacks {
                assert!(!versions.contains(word), "{word}: {versions}");
            }
        }
    }

    #[test]
    fn what_is_known_for_the_others_alone_stays() {
        assert_eq!(
            Servers::Mail.cut("-set-x = nginx: \"x\""),
            "-set-x = nginx: \"x\"\n"
        );
        assert_eq!(
            Servers::Mail.cut("-set-x = openssl x | nginx: \"x\""),
            "-set-x = openssl x\n"
        );
    }
}
