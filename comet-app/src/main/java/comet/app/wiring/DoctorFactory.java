package comet.app.wiring;

import comet.app.doctor.HttpVisitor;
import comet.app.doctor.InstallationChecks;
import comet.app.logging.LogRedaction;
import comet.app.settings.Secret;
import comet.app.settings.Settings;
import comet.core.selfcheck.SelfCheck;
import comet.http.selfcheck.Visitor;
import comet.persistence.DatabaseCondition;
import comet.persistence.DatabaseInspection;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** What a server that runs looks at when it is asked whether it is all right. */
@Factory
public final class DoctorFactory {

    private static final Duration ROUND_TRIP = Duration.ofSeconds(5);

    @Singleton
    SelfCheck selfCheck(Settings settings, @Named(Wiring.REQUESTS) ExecutorService threads, InstantSource time) {
        LogRedaction redaction =
                new LogRedaction(settings.secrets().stream().map(Secret::reveal).toList());
        return new SelfCheck(
                InstallationChecks.of(settings, () -> database(settings), threads, time),
                threads,
                SelfCheck.LIMIT,
                redaction::apply);
    }

    @Singleton
    Visitor visitor() {
        return new HttpVisitor(ROUND_TRIP);
    }

    /** How the database of these settings is, for somebody who only looks. */
    public static DatabaseCondition database(Settings settings) {
        return DatabaseInspection.of(OpeningDatabase.databaseSettings(settings).backend());
    }
}
