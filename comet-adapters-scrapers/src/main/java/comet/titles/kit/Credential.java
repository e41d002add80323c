package comet.titles.kit;

import comet.core.port.SourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Watches over a key or token of the operator: a service that refuses it is left alone for a quarter of an hour, which is
 * logged once, naming the setting and never the value (MDT-17). Thread-safe.
 */
public final class Credential {

    private static final Logger LOG = System.getLogger(Credential.class.getName());
    private static final Duration OFF = Duration.ofMinutes(15);
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private final String service;
    private final String setting;
    private final InstantSource time;
    private final Rest rest;

    /**
     * @param service the word of the service
     * @param setting the name of the setting that holds the key or token
     */
    public Credential(String service, String setting, InstantSource time) {
        this.service = service;
        this.setting = setting;
        this.time = time;
        this.rest = new Rest(time);
    }

    /** A call with the credential. */
    @FunctionalInterface
    public interface Call<T> {
        T send() throws SourceException, InterruptedException;
    }

    /**
     * Makes a call, unless the credential was refused a short while ago.
     *
     * @throws SourceException {@code RESTING} if it was; else what the call throws
     */
    public <T> T use(Call<T> call) throws SourceException, InterruptedException {
        rest.check();
        try {
            return call.send();
        } catch (SourceException e) {
            int status = e.status().orElse(0);
            if ((status == UNAUTHORISED || status == FORBIDDEN)
                    && rest.begin(time.instant().plus(OFF))) {
                LOG.log(
                        Level.ERROR,
                        "{0} refused the value of {1} (HTTP {2}): it is not asked for {3} minutes.",
                        service,
                        setting,
                        status,
                        OFF.toMinutes());
            }
            throw e;
        }
    }
}
