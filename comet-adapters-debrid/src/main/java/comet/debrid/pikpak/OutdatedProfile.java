package comet.debrid.pikpak;

import comet.core.debrid.Account;
import comet.debrid.call.CallResources;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the service takes our signatures no more: when captcha tokens of two accounts in a row were refused within
 * ten minutes (pikpak.md, section 1.2). The operator is told once an hour. Thread-safe.
 */
final class OutdatedProfile {

    private static final System.Logger LOG = System.getLogger(OutdatedProfile.class.getName());

    private static final Duration TOGETHER = Duration.ofMinutes(10);

    private final InstantSource time;
    private final Seldom warning;
    private @Nullable Device refused;
    private Instant refusedAt = Instant.MIN;

    OutdatedProfile(CallResources resources) {
        this.time = resources.time();
        this.warning = new Seldom(Duration.ofHours(1), time);
    }

    synchronized void accepted() {
        refused = null;
    }

    synchronized void refused(Account account) {
        Instant now = time.instant();
        Device device = Device.of(account);
        boolean another = refused != null && !refused.equals(device) && !now.isAfter(refusedAt.plus(TOGETHER));
        if (another && warning.isTime()) {
            LOG.log(
                    Level.WARNING,
                    "PikPak refuses the signatures of several accounts: the client profile (PIKPAK_CLIENT and"
                            + " PIKPAK_CLIENT_*, PIKPAK_CAPTCHA_SALTS) may be out of date");
        }
        refused = device;
        refusedAt = now;
    }
}
