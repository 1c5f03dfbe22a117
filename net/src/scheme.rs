//! The names of the grammar: word classes, tags and dependency labels.
//!
//! In: nothing. Out: [`Upos`], [`Xpos`] and [`Label`], and their names in CoNLL-U. The labels are those of Universal
//! Dependencies, reduced to what the parser can tell apart in the room it has: see [`Label::read`].

/// Declares a field-less enum whose variants have names in CoNLL-U, with both ways between them.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in CoNLL-U.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The one with a given name in CoNLL-U.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|x| x.name() == name)
            }

            /// The one at a place in [`Self::ALL`].
            pub fn at(index: u8) -> Option<Self> {
                Self::ALL.get(usize::from(index)).copied()
            }
        }
    };
}

names! {
    /// A universal word class.
    Upos {
        /// Adjective.
        Adj = "ADJ",
        /// Adposition.
        Adp = "ADP",
        /// Adverb.
        Adv = "ADV",
        /// Auxiliary or copula.
        Aux = "AUX",
        /// Coordinating conjunction.
        Cconj = "CCONJ",
        /// Determiner.
        Det = "DET",
        /// Interjection.
        Intj = "INTJ",
        /// Common noun.
        Noun = "NOUN",
        /// Numeral.
        Num = "NUM",
        /// Particle: "to", "not", "'s".
        Part = "PART",
        /// Pronoun.
        Pron = "PRON",
        /// Proper noun.
        Propn = "PROPN",
        /// Punctuation.
        Punct = "PUNCT",
        /// Subordinating conjunction.
        Sconj = "SCONJ",
        /// Symbol.
        Sym = "SYM",
        /// Full verb.
        Verb = "VERB",
        /// Anything else.
        #[default]
        X = "X",
    }
}

names! {
    /// A tag of the Penn Treebank, as the English Web Treebank uses them.
    Xpos {
        /// Address of mail or web.
        Add = "ADD",
        /// Affix.
        Afx = "AFX",
        /// Coordinating conjunction.
        Cc = "CC",
        /// Cardinal number.
        Cd = "CD",
        /// Determiner.
        Dt = "DT",
        /// Existential "there".
        Ex = "EX",
        /// Foreign word.
        #[default]
        Fw = "FW",
        /// The second half of a word torn apart.
        Gw = "GW",
        /// Hyphen inside a word.
        Hyph = "HYPH",
        /// Preposition or subordinating conjunction.
        In = "IN",
        /// Adjective.
        Jj = "JJ",
        /// Comparative adjective.
        Jjr = "JJR",
        /// Superlative adjective.
        Jjs = "JJS",
        /// List item marker.
        Ls = "LS",
        /// Modal verb.
        Md = "MD",
        /// Superfluous punctuation.
        Nfp = "NFP",
        /// Noun in the singular.
        Nn = "NN",
        /// Proper noun in the singular.
        Nnp = "NNP",
        /// Proper noun in the plural.
        Nnps = "NNPS",
        /// Noun in the plural.
        Nns = "NNS",
        /// Predeterminer.
        Pdt = "PDT",
        /// Possessive ending.
        Pos = "POS",
        /// Personal pronoun.
        Prp = "PRP",
        /// Possessive pronoun.
        PrpS = "PRP$",
        /// Adverb.
        Rb = "RB",
        /// Comparative adverb.
        Rbr = "RBR",
        /// Superlative adverb.
        Rbs = "RBS",
        /// Particle of a verb.
        Rp = "RP",
        /// Symbol.
        Sym = "SYM",
        /// "to" before an infinitive.
        To = "TO",
        /// Interjection.
        Uh = "UH",
        /// Verb, base form.
        Vb = "VB",
        /// Verb, past tense.
        Vbd = "VBD",
        /// Verb, gerund or present participle.
        Vbg = "VBG",
        /// Verb, past participle.
        Vbn = "VBN",
        /// Verb, present, not of the third person singular.
        Vbp = "VBP",
        /// Verb, third person singular of the present.
        Vbz = "VBZ",
        /// Relative or interrogative determiner.
        Wdt = "WDT",
        /// Relative or interrogative pronoun.
        Wp = "WP",
        /// Possessive relative or interrogative pronoun.
        WpS = "WP$",
        /// Relative or interrogative adverb.
        Wrb = "WRB",
        /// Unknown.
        Xx = "XX",
        /// Currency sign.
        Dollar = "$",
        /// Closing quotation mark.
        CloseQuote = "''",
        /// Opening quotation mark.
        OpenQuote = "``",
        /// Comma.
        Comma = ",",
        /// Opening bracket.
        OpenBracket = "-LRB-",
        /// Closing bracket.
        CloseBracket = "-RRB-",
        /// Mark that ends a sentence.
        Stop = ".",
        /// Colon, semicolon, dash or dots.
        Colon = ":",
    }
}

names! {
    /// What a word is to its head.
    Label {
        /// The head of the sentence.
        Root = "root",
        /// Subject.
        Nsubj = "nsubj",
        /// Subject of a passive.
        NsubjPass = "nsubj:pass",
        /// Object.
        Obj = "obj",
        /// Indirect object.
        Iobj = "iobj",
        /// Oblique: a noun with its preposition that depends on a verb.
        Obl = "obl",
        /// A noun that depends on a noun.
        Nmod = "nmod",
        /// Adjective, number, part of a compound or a name that modifies a noun.
        Mod = "amod",
        /// The second and any further member of a coordination; its head is the first.
        Conj = "conj",
        /// The conjunction of a coordination.
        Cc = "cc",
        /// A clause that modifies a noun.
        Acl = "acl",
        /// A clause that modifies a verb.
        Advcl = "advcl",
        /// A clause that completes a verb.
        Comp = "xcomp",
        /// Apposition.
        Appos = "appos",
        /// A clause beside a clause, without a conjunction: "…, he said".
        Parataxis = "parataxis",
        /// Punctuation.
        Punct = "punct",
        /// Auxiliary.
        Aux = "aux",
        /// Auxiliary of the passive.
        AuxPass = "aux:pass",
        /// The verb "be" beside a predicate.
        Cop = "cop",
        /// The word that opens a subordinate clause: "that", "to", "if".
        Mark = "mark",
        /// Preposition, or the possessive ending.
        Case = "case",
        /// Determiner.
        Det = "det",
        /// Adverb.
        Advmod = "advmod",
        /// Particle of a verb.
        Prt = "compound:prt",
        /// Expletive: "it", "there".
        Expl = "expl",
        /// Any other.
        #[default]
        Other = "dep",
    }
}

impl Label {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The label that stands for a relation of Universal Dependencies, with its subtype.
    pub fn read(relation: &str) -> Self {
        let (base, subtype) = relation.split_once(':').unwrap_or((relation, ""));
        match (base, subtype) {
            ("nsubj" | "csubj", "pass") => Self::NsubjPass,
            ("nmod", _) => Self::Nmod,
            ("compound", "prt") => Self::Prt,
            ("amod" | "compound" | "flat" | "nummod", _) => Self::Mod,
            ("ccomp" | "xcomp", _) => Self::Comp,
            ("aux", "pass") => Self::AuxPass,
            _ => Self::named(base).unwrap_or_default(),
        }
    }

    /// The class in which a label is scored: function words are one, rare relations another.
    #[must_use]
    pub fn scored(self) -> Self {
        match self {
            Self::Aux | Self::AuxPass | Self::Cop | Self::Mark | Self::Case | Self::Det => Self::Punct,
            Self::Advmod | Self::Prt | Self::Expl | Self::Parataxis => Self::Other,
            Self::Iobj => Self::Obl,
            other => other,
        }
    }
}
