package comet.core.ranking;

import comet.core.release.BitDepth;
import comet.core.release.Edition;
import comet.core.release.Network;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseFlag;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that a name has or has not, beside source, sound and picture.
 *
 * @param attribute what it is ranked by
 * @param isThere whether a release has it
 * @param found what the name says, for explanations; asked only when it is there
 */
record Mark(
        RankedAttribute attribute, Predicate<ParsedRelease> isThere, Function<ParsedRelease, Optional<String>> found) {

    /** In the order in which they are checked (RANK-10); those of the rank are these without the bit depth (RANK-20). */
    static final List<Mark> ALL = List.of(
            flag(RankedAttribute.THREE_D, ReleaseFlag.THREE_D),
            flag(RankedAttribute.CONVERTED, ReleaseFlag.CONVERTED),
            flag(RankedAttribute.DOCUMENTARY, ReleaseFlag.DOCUMENTARY),
            flag(RankedAttribute.DUBBED, ReleaseFlag.DUBBED),
            value(RankedAttribute.EDITION, release -> release.edition().map(Edition::label)),
            flag(RankedAttribute.HARDCODED, ReleaseFlag.HARDCODED),
            value(RankedAttribute.NETWORK, release -> release.network().map(Network::label)),
            flag(RankedAttribute.PROPER, ReleaseFlag.PROPER),
            flag(RankedAttribute.REPACK, ReleaseFlag.REPACK),
            flag(RankedAttribute.RETAIL, ReleaseFlag.RETAIL),
            flag(RankedAttribute.SUBBED, ReleaseFlag.SUBBED),
            flag(RankedAttribute.UPSCALED, ReleaseFlag.UPSCALED),
            value(RankedAttribute.SITE, ParsedRelease::site),
            flag(RankedAttribute.SCENE, ReleaseFlag.SCENE),
            flag(RankedAttribute.UNCENSORED, ReleaseFlag.UNCENSORED),
            value(RankedAttribute.SIZE, ParsedRelease::size),
            value(RankedAttribute.BIT_DEPTH, release -> release.bitDepth().map(BitDepth::label)));

    private static Mark flag(RankedAttribute attribute, ReleaseFlag flag) {
        Optional<String> found = Optional.of(attribute.key());
        return new Mark(attribute, release -> release.is(flag), release -> found);
    }

    private static Mark value(RankedAttribute attribute, Function<ParsedRelease, Optional<String>> value) {
        return new Mark(attribute, release -> value.apply(release).isPresent(), value);
    }
}
