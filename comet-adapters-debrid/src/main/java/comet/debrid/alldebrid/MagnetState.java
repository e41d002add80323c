package comet.debrid.alldebrid;

import comet.core.debrid.TorrentState;
import comet.debrid.operation.UnknownWords;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the numbers of {@code statusCode} mean (section 3 of the AllDebrid specification). */
final class MagnetState {

    private static final int TOO_BIG = 8;

    private static final Map<Integer, TorrentState> STATES = Map.ofEntries(
            Map.entry(0, TorrentState.QUEUED),
            Map.entry(1, TorrentState.DOWNLOADING),
            Map.entry(2, TorrentState.PROCESSING),
            Map.entry(3, TorrentState.UPLOADING),
            Map.entry(4, TorrentState.READY),
            Map.entry(5, TorrentState.FAILED),
            Map.entry(6, TorrentState.FAILED),
            Map.entry(7, TorrentState.FAILED),
            Map.entry(TOO_BIG, TorrentState.FAILED),
            Map.entry(9, TorrentState.FAILED),
            Map.entry(10, TorrentState.FAILED),
            Map.entry(11, TorrentState.FAILED),
            Map.entry(12, TorrentState.FAILED),
            Map.entry(13, TorrentState.FAILED),
            Map.entry(14, TorrentState.FAILED),
            Map.entry(15, TorrentState.FAILED));

    /** Failures that a second try can mend (AD-32). */
    private static final Set<Integer> PASSING = Set.of(5, 7, 9, 11, 14, 15);

    private MagnetState() {}

    static TorrentState of(@Nullable Integer code, UnknownWords unknown) {
        TorrentState state = code == null ? null : STATES.get(code);
        return state == null ? unknown.note(String.valueOf(code)) : state;
    }

    static boolean isTooBig(@Nullable Integer code) {
        return code != null && code == TOO_BIG;
    }

    static boolean mayPass(@Nullable Integer code) {
        return code != null && PASSING.contains(code);
    }
}
