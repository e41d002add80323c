package comet.core.availability;

import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServedFile;
import comet.core.evidence.Known;
import comet.core.evidence.Standing;
import java.util.List;
import java.util.Optional;

/** What becomes of what was remembered of a torrent when its service has just been asked (DBC-04). A pure function. */
final class FreshAnswer {

    private FreshAnswer() {}

    /** What is known now through the account that the remembered part is of. */
    static Known on(Known remembered, Availability answer) {
        if (answer.evidence().isEmpty() && answer.state() == CacheState.UNKNOWN) {
            return remembered;
        }
        boolean isHint = answer.evidence()
                .filter(evidence -> evidence.kind() == EvidenceKind.HINT)
                .isPresent();
        return switch (remembered.standing()) {
            // Only a playback overrules it.
            case BLOCKED -> remembered;
            case NAME_REFUSED -> isHint ? remembered : merged(remembered, answer);
            case CACHED ->
                isOwn(remembered) && answer.state() != CacheState.CACHED ? remembered : merged(remembered, answer);
            case NOT_CACHED, UNKNOWN -> merged(remembered, answer);
        };
    }

    /** Ready in the very account: that nobody else has it changes nothing. */
    private static boolean isOwn(Known remembered) {
        return remembered
                .evidence()
                .filter(evidence -> evidence.kind() == EvidenceKind.ACCOUNT)
                .isPresent();
    }

    private static Known merged(Known remembered, Availability answer) {
        Optional<CompleteFileList> list = remembered.evidence().flatMap(Evidence::files);
        boolean tellsFiles = !answer.files().isEmpty()
                || answer.evidence().flatMap(Evidence::files).isPresent();
        if (tellsFiles || list.isEmpty()) {
            return known(standing(answer.state()), answer.files(), answer.evidence());
        }
        // The files of a torrent do not change: a list that is known stays, and so does what it proves (DBC-06).
        boolean lacksFile = remembered.files().isEmpty();
        Standing standing = lacksFile ? Standing.NOT_CACHED : standing(answer.state());
        return known(standing, remembered.files(), remembered.evidence());
    }

    private static Known known(Standing standing, List<ServedFile> files, Optional<Evidence> evidence) {
        return new Known(standing, files, evidence, false, Optional.empty());
    }

    private static Standing standing(CacheState state) {
        return switch (state) {
            case CACHED -> Standing.CACHED;
            case NOT_CACHED -> Standing.NOT_CACHED;
            case UNKNOWN -> Standing.UNKNOWN;
        };
    }
}
