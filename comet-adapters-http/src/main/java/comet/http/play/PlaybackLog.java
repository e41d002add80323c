package comet.http.play;

import comet.core.debrid.ServiceId;
import comet.core.playback.PlaybackOutcome.Refused;
import java.lang.System.Logger.Level;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One line for each playback that shows a video instead of playing (ASK-27): its code, which the video prints too, and
 * where and why it failed. No key, no link and no name is in it (DB-40). Thread-safe.
 */
final class PlaybackLog {

    private static final System.Logger LOG = System.getLogger(PlaybackLog.class.getName());
    private static final String NONE = "-";
    private static final int ID_BYTES = 6;

    private final RandomGenerator random;

    PlaybackLog(RandomGenerator random) {
        this.random = random;
    }

    /** A mark for one request, by which a viewer and an operator can speak of it. */
    String newRequestId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** A playback failed before a service had a part in it. */
    void failed(String code, Optional<ServiceId> service, String requestId) {
        LOG.log(Level.INFO, () -> line(code, service, "request", NONE, NONE, NONE, requestId));
    }

    /** A playback failed at a service. */
    void failed(String code, ServiceId service, Refused refused, String requestId) {
        LOG.log(
                Level.INFO,
                () -> line(
                        code,
                        Optional.of(service),
                        refused.trail().step().word(),
                        refused.trail().httpStatus().isPresent()
                                ? Integer.toString(refused.trail().httpStatus().getAsInt())
                                : NONE,
                        refused.failure().nativeCode().map(PlaybackLog::word).orElse(NONE),
                        refused.trail().reason().orElse(refused.failure().kind().name()),
                        requestId));
    }

    private static String line(
            String code,
            Optional<ServiceId> service,
            String step,
            String status,
            String nativeCode,
            String reason,
            String requestId) {
        return "playback failed: code=" + code + " service="
                + service.map(ServiceId::key).orElse(NONE) + " step=" + step + " status=" + status + " native="
                + nativeCode + " reason=" + reason + " request=" + requestId;
    }

    /** A code of a service may have blanks in it, which would end the word. */
    private static String word(String nativeCode) {
        return nativeCode.replace(' ', '_');
    }
}
