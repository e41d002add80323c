package comet.core.release;

import comet.core.release.Phrase.Mark;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads where the picture comes from and how it is coded (PARSE-40, PARSE-60, PARSE-70 to PARSE-72). */
final class PictureReader {

    private static final Set<Quality> WORTHLESS =
            EnumSet.of(Quality.TELESYNC, Quality.TELECINE, Quality.SCREENER, Quality.CAM, Quality.R5, Quality.PDTV);

    private final Reading reading;
    private final WorkingText text;
    private final FoundWords found;

    PictureReader(Reading reading) {
        this.reading = reading;
        this.text = reading.text;
        this.found = reading.found;
    }

    /** A word at the very end behind a hyphen is the group, when the name tells of a proper source (PDB-36). */
    void forgetGroupNames() {
        if (!hasProperSource()) {
            return;
        }
        for (int i = found.count() - 1; i >= 0; i--) {
            boolean trash = found.phrase(i).kind() == WordKind.TRASH
                    || found.phrase(i).kind() == WordKind.REGION
                    || isWorthless(found.phrase(i));
            if (trash && text.charAt(found.start(i) - 1) == '-' && isEnd(found.end(i))) {
                found.drop(i);
            }
        }
    }

    private boolean isEnd(int position) {
        return position == text.length() || text.charAt(position) == '[';
    }

    private boolean hasProperSource() {
        for (int i = 0; i < found.count(); i++) {
            if (found.phrase(i).kind() == WordKind.QUALITY && !isWorthless(found.phrase(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWorthless(Phrase phrase) {
        return phrase.kind() == WordKind.QUALITY && WORTHLESS.contains(phrase.value(Quality.class));
    }

    // ------------------------------------------------------------------------------------------ source

    void readTrash() {
        for (int i = 0; i < found.count(); i++) {
            if (found.phrase(i).kind() == WordKind.TRASH && !isTrash(i)) {
                found.drop(i--);
            }
        }
        int word = found.first(WordKind.TRASH);
        if (word != FoundWords.NONE) {
            reading.release.flag(ReleaseFlag.TRASH);
            reading.take(Attribute.TRASH, word);
        } else {
            reading.takeFlag(ReleaseFlag.TRASH, Attribute.TRASH, WordKind.DELETED);
        }
    }

    /** A show called Cam goes on with a season; {@code R5} is a mark only beside other words. */
    private boolean isTrash(int word) {
        return !found.phrase(word).value(String.class).equals("cam") || !isShow(found.end(word));
    }

    private boolean isShow(int end) {
        int next = text.isWordAt(end) || text.charAt(end) == '(' ? end : end + 1;
        return Chars.isOneOf(text.charAt(next), "se(") && text.isDigitAt(next + 1);
    }

    void readQuality() {
        for (int i = found.count() - 1; i >= 0; i--) {
            if (found.phrase(i).kind() == WordKind.QUALITY && !isQuality(i)) {
                found.drop(i);
            }
        }
        int word = found.first(WordKind.QUALITY);
        if (word == FoundWords.NONE) {
            return;
        }
        Quality quality = found.phrase(word).value(Quality.class);
        if (quality == Quality.REMUX && takeBluRayBeside()) {
            quality = Quality.BLURAY_REMUX;
        } else {
            reading.take(Attribute.QUALITY, word);
        }
        reading.release.quality(quality);
    }

    private boolean takeBluRayBeside() {
        for (int i = 0; i < found.count(); i++) {
            if (isOf(i, Quality.BLURAY)) {
                reading.take(Attribute.QUALITY, i);
                int remux = found.first(WordKind.QUALITY);
                reading.take(Attribute.QUALITY, remux);
                return true;
            }
        }
        return false;
    }

    private boolean isOf(int word, Quality quality) {
        return found.phrase(word).kind() == WordKind.QUALITY
                && found.phrase(word).value() == quality;
    }

    private boolean isQuality(int word) {
        int from = found.start(word);
        int to = found.end(word);
        return switch (found.phrase(word).value(Quality.class)) {
            case CAM -> !isShow(to);
            case BDRIP -> to - from > 2 ? !text.has("web", from - 4) : isBracketedBd(from, to);
            case HDTV -> to - from > 2 || !isPartOfSound(from);
            case BLURAY -> !text.has("rip", text.skip(to, " .-"));
            case WEB -> !(text.isWordAt(from - 2) && text.isDigitAt(text.skip(to, " .-")) && text.skip(to, " .-") > to);
            default -> true;
        };
    }

    /** {@code [BD 1080p]}, {@code (BD,}: a bare BD means something only behind a bracket. */
    private boolean isBracketedBd(int from, int to) {
        return Chars.isOneOf(text.charAt(from - 1), "[(") && Chars.isOneOf(text.charAt(to), "]),.- ");
    }

    private boolean isPartOfSound(int from) {
        return text.has("dts", from - 4) || text.has("true", from - 5);
    }

    // ------------------------------------------------------------------------------------------ picture

    void readBitDepth() {
        int word = found.first(WordKind.BIT_DEPTH);
        if (word != FoundWords.NONE) {
            reading.release.bitDepth(found.phrase(word).value(BitDepth.class));
            reading.take(Attribute.BIT_DEPTH, word);
        } else {
            bitDepthBehindNumber();
        }
    }

    /** {@code x265-10bit} is found as words; {@code 1080p10bit} and the like are not. */
    private void bitDepthBehindNumber() {
        int word = 0;
        while (word < text.words() && !text.has("bit", text.end(word) - 3)) {
            word++;
        }
        if (word == text.words()) {
            return;
        }
        int bit = text.end(word) - 3;
        BitDepth depth = text.has("10", bit - 2)
                ? BitDepth.BIT_10
                : text.has("12", bit - 2) ? BitDepth.BIT_12 : text.has("8", bit - 1) ? BitDepth.BIT_8 : null;
        if (depth != null) {
            reading.release.bitDepth(depth);
            reading.take(Attribute.BIT_DEPTH, bit - (depth == BitDepth.BIT_8 ? 1 : 2), bit + 3, Mark.CUT);
        }
    }

    void readRange() {
        if (found.mayHave(WordKind.HDR)) {
            EnumSet<DynamicRange> ranges = EnumSet.noneOf(DynamicRange.class);
            reading.takeAll(Attribute.HDR, WordKind.HDR, phrase -> ranges.add(phrase.value(DynamicRange.class)));
            reading.release.hdr(List.copyOf(ranges));
        }
    }

    /** Of several codecs the one of the last row counts (PARSE-72). */
    void readCodec() {
        for (int i = found.count() - 1; i >= 0; i--) {
            if (found.phrase(i).kind() == WordKind.CODEC
                    && found.end(i) - found.start(i) == 3
                    && text.isDigitAt(found.start(i))
                    && found.start(i) < reading.titleEnd()) {
                found.drop(i);
            }
        }
        reading.takeAll(
                Attribute.CODEC, WordKind.CODEC, phrase -> reading.release.codec(phrase.value(VideoCodec.class)));
    }
}
