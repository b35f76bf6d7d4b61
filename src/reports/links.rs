//! Addresses in Datadog's application: of a signal, of what surrounds it, of its container, of its workload's dumps.
//!
//! They are made from templates of the settings. Whatever a signal says stands percent-encoded in them, so that no name
//! can lead anywhere else or command a terminal; and within the application's own filter language it stands in quotes.

use crate::model::{Signal, UnixNanos};
use crate::settings::Links;
use crate::signals::Placement;

/// An address and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is called: `the signal`.
    pub title: &'static str,
    /// The address: ASCII without blanks, safe to print and to open.
    pub url: String,
}

/// What a link can be made of. What is not known is `None`, and links that need it are not made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkFacts {
    /// The id of a signal that Datadog knows by it.
    pub signal: Option<String>,
    /// The container.
    pub container: Option<String>,
    /// The full name of the workload.
    pub workload: Option<String>,
    /// The image tag.
    pub version: Option<String>,
    /// The host.
    pub host: Option<String>,
    /// When it began and ended.
    pub span: Option<(UnixNanos, UnixNanos)>,
}

/// How long before and after are shown with a signal.
const AROUND_MS: u64 = 3_600_000;

impl LinkFacts {
    /// What a signal and its place give.
    #[must_use]
    pub fn of_signal(signal: &Signal, placement: &Placement) -> LinkFacts {
        let begin = signal.span.0.or(signal.time);
        let end = signal.span.1.or(signal.time);
        LinkFacts {
            // A bare event has no id at Datadog: ours is a hash.
            signal: (signal.kind == crate::model::SignalKind::Signal).then(|| signal.id.clone()),
            container: placement.instance.clone().or_else(|| signal.containers.first().cloned()),
            workload: placement.workload.clone(),
            version: placement.version.clone(),
            host: placement.host.clone().or_else(|| signal.host.clone()),
            span: begin.zip(end),
        }
    }

    /// What stands for a word of a template, encoded.
    fn word(&self, word: &str, site_host: &str) -> Option<String> {
        let ms =
            |of: fn((UnixNanos, UnixNanos)) -> UnixNanos| self.span.map(of).map(|time| time.0 / 1_000_000);
        let text = match word {
            "site_host" => return Some(site_host.to_owned()),
            "id" => self.signal.clone(),
            "container_id" => self.container.as_deref().map(quoted),
            "workload" => self.workload.as_deref().map(quoted),
            "version" => self.version.as_deref().map(quoted),
            "host" => self.host.as_deref().map(quoted),
            "query" => self.query(),
            "from_ms" => ms(|span| span.0).map(|ms| ms.saturating_sub(AROUND_MS).to_string()),
            "to_ms" => ms(|span| span.1).map(|ms| ms.saturating_add(AROUND_MS).to_string()),
            _ => None,
        };
        text.map(|text| encoded(&text))
    }

    /// The narrowest of what is known, in the application's filter language.
    fn query(&self) -> Option<String> {
        let term = |key: &str, value: &Option<String>| Some(format!("{key}:{}", quoted(value.as_deref()?)));
        let image = || {
            let image = term("image_name", &self.workload)?;
            Some(term("image_tag", &self.version).map_or(image.clone(), |tag| format!("{image} {tag}")))
        };
        term("container_id", &self.container).or_else(image).or_else(|| term("host", &self.host))
    }
}

/// The links that can be made of these facts. `site` is the site of the account: `datadoghq.eu`.
#[must_use]
pub fn links(facts: &LinkFacts, templates: &Links, site: &str) -> Vec<Link> {
    let site_host = site_host(&templates.site_host, site);
    [
        ("the signal", &templates.signal),
        ("the signals around it", &templates.signals),
        ("its container", &templates.containers),
        ("the dumps of its workload", &templates.dumps),
    ]
    .into_iter()
    .filter_map(|(title, template)| Some(Link { title, url: filled(template, facts, &site_host)? }))
    .collect()
}

/// The host of the application: the one that was chosen, else that of the site. Sites of one account alone have the site's
/// own name, the first ones of each region `app.` before it.
fn site_host(chosen: &str, site: &str) -> String {
    let is_host = |host: &str| {
        !host.is_empty()
            && !host.starts_with(['.', '-'])
            && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
    };
    if chosen != "auto" && is_host(chosen) {
        return chosen.to_owned();
    }
    let site = site.trim().to_ascii_lowercase();
    match (is_host(&site), site.split('.').count()) {
        (true, 2) => format!("app.{site}"),
        (true, 3..) => site,
        _ => "app.datadoghq.com".to_owned(),
    }
}

/// A template with its words written in; `None` where one of them is not known, or there is no template.
fn filled(template: &str, facts: &LinkFacts, site_host: &str) -> Option<String> {
    if crate::settings::link_problem(template).is_some() || template == "none" {
        return None;
    }
    let (mut url, mut rest) = (String::new(), template);
    while let Some((before, after)) = rest.split_once('{') {
        let (word, after) = after.split_once('}')?;
        url.push_str(&clean(before));
        url.push_str(&facts.word(word, site_host)?);
        rest = after;
    }
    url.push_str(&clean(rest));
    Some(url)
}

/// What a person wrote into a template, without what may not stand in an address.
fn clean(text: &str) -> String {
    let fits =
        |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`');
    percent(text, fits)
}

/// A value: only what stands for itself in every part of an address stays as it is.
fn encoded(text: &str) -> String {
    percent(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~'))
}

fn percent(text: &str, stays: impl Fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if stays(byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// A value in the application's filter language: in quotes where it could be read as anything else.
fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '/' | ':' | '@');
    if !value.is_empty() && value.chars().all(plain) && !value.starts_with('-') {
        return value.to_owned();
    }
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn facts() -> LinkFacts {
        let some = |text: &str| Some(text.to_owned());
        let at = UnixNanos(1_795_403_522_981_000_000);
        LinkFacts {
            signal: some("AQ2aba00"),
            container: some("d25308df"),
            workload: some("registry.lab/shop/api"),
            version: some("v2.1.0"),
            host: some("shop-b2"),
            span: Some((at, at)),
        }
    }

    fn urls(facts: &LinkFacts, links: &Links, site: &str) -> Vec<String> {
        super::links(facts, links, site).into_iter().map(|link| link.url).collect()
    }

    #[test]
    fn every_kind_of_link() {
        assert_eq!(
            urls(&facts(), &Links::default(), "datadoghq.com"),
            [
                "https://app.datadoghq.com/security?event=AQ2aba00",
                "https://app.datadoghq.com/security/workload-protection/signals?query=container_id%3Ad25308df&from_ts=1795399922981&to_ts=1795407122981&live=false",
                "https://app.datadoghq.com/containers?query=container_id%3Ad25308df",
                "https://app.datadoghq.com/security/workload/profiles?query=image_name%3Aregistry.lab%2Fshop%2Fapi",
            ]
        );
    }

    #[test]
    fn what_is_not_known_makes_no_link() {
        let none = LinkFacts { signal: None, container: None, ..facts() };
        let urls = urls(&none, &Links::default(), "datadoghq.com");
        assert_eq!(urls.len(), 2);
        assert!(
            urls[0].contains("query=image_name%3Aregistry.lab%2Fshop%2Fapi%20image_tag%3Av2.1.0&"),
            "{urls:?}"
        );
        assert!(super::links(&LinkFacts::default(), &Links::default(), "datadoghq.com").is_empty());
        let off = Links { signal: "none".to_owned(), ..Links::default() };
        assert_eq!(super::links(&facts(), &off, "datadoghq.com").len(), 3);
    }

    #[test]
    fn the_host_follows_the_site() {
        for (chosen, site, host) in [
            ("auto", "datadoghq.com", "app.datadoghq.com"),
            ("auto", "datadoghq.eu", "app.datadoghq.eu"),
            ("auto", "us3.datadoghq.com", "us3.datadoghq.com"),
            ("auto", "ap1.datadoghq.com", "ap1.datadoghq.com"),
            ("auto", "ddog-gov.com", "app.ddog-gov.com"),
            ("auto", "evil.test/x?", "app.datadoghq.com"),
            ("auto", "", "app.datadoghq.com"),
            ("shop.datadoghq.eu", "datadoghq.com", "shop.datadoghq.eu"),
            ("a b", "datadoghq.eu", "app.datadoghq.eu"),
        ] {
            assert_eq!(site_host(chosen, site), host, "{chosen} {site}");
        }
    }

    #[test]
    fn a_template_is_judged() {
        use crate::settings::link_problem;

        assert_eq!(link_problem("https://{site_host}/x?q={query}"), None);
        assert_eq!(link_problem("none"), None);
        for wrong in
            ["", "javascript:alert(1)", "https://x/{}", "https://x/{id", "https://x/id}", "https://x/{name}"]
        {
            assert!(link_problem(wrong).is_some(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn no_value_breaks_out(value in any::<String>()) {
            let some = Some(value.clone());
            let hostile = LinkFacts {
                signal: some.clone(), container: some.clone(), workload: some.clone(), version: some.clone(), host: some,
                span: facts().span,
            };
            let good = urls(&facts(), &Links::default(), "datadoghq.com");
            let bad = urls(&hostile, &Links::default(), "datadoghq.com");
            prop_assert_eq!(good.len(), bad.len());
            for (good, bad) in good.iter().zip(&bad) {
                prop_assert!(bad.bytes().all(|byte| byte.is_ascii_graphic()));
                // The same parts as in the address of a harmless one: no more parameters, no fragment, no other path.
                let parts = |url: &str| url.chars().filter(|c| "/?&=#:@\"'<>".contains(*c)).collect::<String>();
                prop_assert_eq!(parts(good), parts(bad));
            }
        }

        #[test]
        fn a_quoted_value_ends_where_it_ends(value in any::<String>()) {
            let quoted = quoted(&value);
            if let Some(inside) = quoted.strip_prefix('"') {
                let inside = inside.strip_suffix('"').unwrap();
                let mut escaped = false;
                for c in inside.chars() {
                    prop_assert!(escaped || c != '"');
                    escaped = !escaped && c == '\\';
                }
                prop_assert!(!escaped);
            } else {
                prop_assert!(!quoted.contains([' ', '(', ')', '*', '"', '\\']) && !quoted.starts_with('-'));
            }
        }
    }
}
