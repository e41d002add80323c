package comet.core.ranking;

import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.DynamicRange;
import comet.core.release.ParsedRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one profile adds up the rank (RANK-20). Immutable and thread-safe. */
final class ScoreRules {

    /** What a preferred pattern or language is worth. */
    static final int PREFERENCE = 10_000;

    private final AttributeRanks ranks;
    private final List<TitlePattern> preferredPatterns;
    private final LanguageFilter languages;
    private final boolean extrasGate;

    ScoreRules(RankingProfile profile, LanguageFilter languages) {
        this.ranks = profile.ranks();
        this.preferredPatterns = profile.patterns().preferred();
        this.languages = languages;
        this.extrasGate = profile.options().extrasGate();
    }

    /** The rank alone: the quick way, for many releases. */
    long rank(ParsedRelease release) {
        Total total = new Total();
        addAll(release, total);
        return total.sum;
    }

    /** The rank with everything that adds to it. */
    ScoreSheet sheet(ParsedRelease release) {
        Sheet sheet = new Sheet();
        addAll(release, sheet);
        return new ScoreSheet(sheet.contributions, sheet.leftOut);
    }

    private void addAll(ParsedRelease release, Tally tally) {
        if (release.quality().isPresent()) {
            var quality = release.quality().get();
            tally.add(RankTerm.QUALITY, RankedAttribute.of(quality), quality.label());
        }
        addPicture(release, tally);
        for (AudioChannels channels : release.channels()) {
            tally.add(RankTerm.CHANNELS, RankedAttribute.of(channels), channels.label());
        }
        for (AudioCodec audio : release.audio()) {
            Optional<RankedAttribute> attribute = RankedAttribute.of(audio);
            if (attribute.isPresent()) {
                tally.add(RankTerm.AUDIO, attribute.get(), audio.label());
            } else {
                tally.addBonus(RankTerm.AUDIO, audio.label(), 0);
            }
        }
        if (release.codec().isPresent()) {
            var codec = release.codec().get();
            tally.add(RankTerm.CODEC, RankedAttribute.of(codec), codec.label());
        }
        addExtras(release, tally);
        addPreferences(release, tally);
    }

    private void addPicture(ParsedRelease release, Tally tally) {
        for (DynamicRange range : release.hdr()) {
            // HLG has the weight of HDR, which counts once (PDB-33).
            if (range == DynamicRange.HLG && release.hdr().contains(DynamicRange.HDR)) {
                tally.leaveOut(RankTerm.HDR, RankedAttribute.HDR, range.label());
            } else {
                tally.add(RankTerm.HDR, RankedAttribute.of(range), range.label());
            }
        }
        if (release.bitDepth().isPresent()) {
            tally.add(
                    RankTerm.HDR,
                    RankedAttribute.BIT_DEPTH,
                    release.bitDepth().get().label());
        }
    }

    private void addExtras(ParsedRelease release, Tally tally) {
        boolean open = !extrasGate || opensGate(release);
        if (!open && !tally.explains()) {
            return;
        }
        for (Mark mark : Mark.ALL) {
            RankedAttribute attribute = mark.attribute();
            if (attribute.term() == RankTerm.EXTRAS && mark.isThere().test(release)) {
                String found = mark.found().apply(release).orElse(attribute.key());
                if (open) {
                    tally.add(RankTerm.EXTRAS, attribute, found);
                } else {
                    tally.leaveOut(RankTerm.EXTRAS, attribute, found);
                }
            }
        }
    }

    private static boolean opensGate(ParsedRelease release) {
        return release.bitDepth().isPresent() || !release.hdr().isEmpty() || !release.isMovie();
    }

    private void addPreferences(ParsedRelease release, Tally tally) {
        Optional<TitlePattern> pattern = TitlePatterns.firstMatch(preferredPatterns, release.rawTitle());
        if (pattern.isPresent()) {
            tally.addBonus(RankTerm.PREFERRED, pattern.get().text(), PREFERENCE);
        }
        Optional<String> language = languages.preferredOf(release.languages());
        if (language.isPresent()) {
            tally.addBonus(RankTerm.PREFERRED_LANGUAGES, language.get(), PREFERENCE);
        }
    }

    /** Where contributions go. */
    private interface Tally {
        void add(RankTerm term, RankedAttribute attribute, String found);

        /** Something that has no attribute. */
        void addBonus(RankTerm term, String found, int weight);

        void leaveOut(RankTerm term, RankedAttribute attribute, String found);

        /** Whether it wants to hear of what is left out. */
        boolean explains();
    }

    private final class Total implements Tally {
        private long sum;

        @Override
        public void add(RankTerm term, RankedAttribute attribute, String found) {
            sum += ranks.weightOf(attribute);
        }

        @Override
        public void addBonus(RankTerm term, String found, int weight) {
            sum += weight;
        }

        @Override
        public void leaveOut(RankTerm term, RankedAttribute attribute, String found) {
            // Adds nothing.
        }

        @Override
        public boolean explains() {
            return false;
        }
    }

    private final class Sheet implements Tally {
        private final List<Contribution> contributions = new ArrayList<>();
        private final List<Contribution> leftOut = new ArrayList<>();

        @Override
        public void add(RankTerm term, RankedAttribute attribute, String found) {
            contributions.add(contribution(term, attribute, found));
        }

        @Override
        public void addBonus(RankTerm term, String found, int weight) {
            contributions.add(new Contribution(term, Optional.empty(), found, weight, false));
        }

        @Override
        public void leaveOut(RankTerm term, RankedAttribute attribute, String found) {
            leftOut.add(contribution(term, attribute, found));
        }

        @Override
        public boolean explains() {
            return true;
        }

        private Contribution contribution(RankTerm term, RankedAttribute attribute, String found) {
            return new Contribution(
                    term,
                    Optional.of(attribute),
                    found,
                    ranks.weightOf(attribute),
                    ranks.of(attribute).useCustomRank());
        }
    }
}
