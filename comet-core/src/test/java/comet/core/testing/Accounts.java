package comet.core.testing;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Standing;
import comet.core.search.AccountProblem;
import comet.core.search.ConfiguredAccount;
import comet.core.search.Offer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Accounts of a viewer, and what tests let be known through them. */
public final class Accounts {

    private Accounts() {}

    /** An account with that key. */
    public static Account account(ServiceId service, String key) {
        return new Account(service, new ApiKey(key));
    }

    /** A viewer's account at that place of the configuration. */
    public static ConfiguredAccount at(int position, ServiceId service) {
        return new ConfiguredAccount(position, account(service, "key"));
    }

    /** What is offered through the account at that place, with a file of that number where the service knows it. */
    public static Offer.Debrid offer(int position, ServiceId service, CacheState state, OptionalInt file) {
        return new Offer.Debrid(at(position, service), standing(state), served(file));
    }

    /** How a torrent stands with an account whose service says that of it. */
    public static Standing standing(CacheState state) {
        return switch (state) {
            case CACHED -> Standing.CACHED;
            case NOT_CACHED -> Standing.NOT_CACHED;
            case UNKNOWN -> Standing.UNKNOWN;
        };
    }

    /** That the account at that place cannot be used. */
    public static AccountProblem problem(int position, ServiceId service, DebridFailure failure) {
        return new AccountProblem(at(position, service), failure);
    }

    /** What a service says of a torrent, with the number of the file that it would play where it tells it. */
    public static Availability availability(CacheState state, OptionalInt file) {
        return new Availability(
                state, served(file).stream().toList(), Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    private static Optional<ServedFile> served(OptionalInt file) {
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new ServedFile(file, file.getAsInt() + ".mkv", OptionalLong.empty(), FileNumbers.NONE));
    }
}
