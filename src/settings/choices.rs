//! Settings that are one of a few words.

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$of])* $variant,)* }

        impl $name {
            /// The words for it, in order.
            pub const IDS: &'static [&'static str] = &[$($id),*];

            /// The word for this one.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)* }
            }

            /// What a word means.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> {
                match id { $($id => Some($name::$variant),)* _ => None }
            }
        }
    };
}

choice! {
    /// How many colours a terminal gets.
    Color {
        /// As many as it seems to have; none if `NO_COLOR` is set.
        Auto = "auto",
        /// None: weight and reversal only.
        Never = "never",
        /// The sixteen of the terminal's own palette.
        Sixteen = "16",
        /// The palette of 256.
        TwoHundredFiftySix = "256",
        /// Any colour.
        TrueColor = "truecolor",
    }
}

choice! {
    /// Which characters lines and marks are drawn with.
    Glyphs {
        /// Unicode if the locale says UTF-8.
        Auto = "auto",
        /// ASCII only.
        Ascii = "ascii",
        /// Unicode whatever the locale says.
        Unicode = "unicode",
    }
}

choice! {
    /// Whether the terminal is asked to fill the clipboard (OSC 52).
    Clipboard {
        /// It is.
        Auto = "auto",
        /// It is not.
        Off = "off",
    }
}

choice! {
    /// Whether printed addresses are links that the terminal opens (OSC 8).
    Hyperlinks {
        /// Where the terminal is known to have them.
        Auto = "auto",
        /// Always, whatever is known of the terminal.
        On = "on",
        /// Never.
        Off = "off",
    }
}

choice! {
    /// What commonality counts.
    CountUnits {
        /// Instances where there are dumps, else hosts, else versions.
        Auto = "auto",
        /// Containers.
        Instances = "instances",
        /// Hosts.
        Hosts = "hosts",
    }
}
