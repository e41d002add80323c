package comet.http.config;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.http.config.ConfigReading.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which accounts a viewer has and whether direct torrents are offered too (UCFG-040, UCFG-050 to UCFG-062). */
final class AccountReader {

    /** Far more than anybody has; each one costs calls to its service in every search. */
    static final int MAX_ACCOUNTS = 64;

    private static final String LEGACY_TORRENT = "torrent";

    /**
     * The effective accounts.
     *
     * @param accounts in the viewer's order; repetitions are kept (UCFG-051)
     * @param torrents whether direct torrents are offered
     */
    record Offered(List<Account> accounts, boolean torrents) {}

    private AccountReader() {}

    /** @param operatorAccount the server's own account, for a viewer who may use it and has none (UCFG-060) */
    static Offered read(Payload payload, boolean enableTorrent, Optional<Account> operatorAccount) throws Rejection {
        List<Account> listed = listed(payload);
        // Also what is not used must be right (UCFG-040, UCFG-051).
        Optional<ServiceId> legacyService = legacyService(payload);
        String legacyKey = payload.text("debridApiKey").orElse("");
        if (!listed.isEmpty()) {
            return new Offered(listed, enableTorrent);
        }
        Optional<Account> single = legacyKey.isEmpty() && operatorAccount.isPresent()
                ? operatorAccount
                : legacyService.map(service -> new Account(service, new ApiKey(legacyKey)));
        // Without an account torrents are on (UCFG-052, UCFG-054), with a single one they are off (UCFG-053).
        return single.map(account -> new Offered(List.of(account), false))
                .orElseGet(() -> new Offered(List.of(), true));
    }

    private static List<Account> listed(Payload payload) throws Rejection {
        List<Account> accounts = new ArrayList<>();
        Optional<JsonNode> list = payload.list("debridServices");
        if (list.isPresent()) {
            if (list.get().size() > MAX_ACCOUNTS) {
                throw new Rejection("debridServices", Reason.TOO_MANY);
            }
            for (JsonNode item : list.get()) {
                accounts.add(account("debridServices[" + accounts.size() + "]", item));
            }
        }
        return accounts;
    }

    private static Account account(String key, JsonNode item) throws Rejection {
        if (!item.isObject()) {
            throw new Rejection(key, Reason.NOT_AN_OBJECT);
        }
        JsonNode service = item.path("service");
        String serviceKey = key + ".service";
        if (service.isMissingNode()) {
            throw new Rejection(serviceKey, Reason.MISSING);
        }
        JsonNode apiKey = item.path("apiKey");
        String secret = apiKey.isMissingNode() ? "" : Payload.text(key + ".apiKey", apiKey);
        return new Account(service(serviceKey, Payload.text(serviceKey, service)), new ApiKey(secret));
    }

    /** The single service of older configurations; empty for direct torrents. */
    private static Optional<ServiceId> legacyService(Payload payload) throws Rejection {
        String word = payload.text("debridService").orElse(LEGACY_TORRENT);
        return word.equals(LEGACY_TORRENT) ? Optional.empty() : Optional.of(service("debridService", word));
    }

    private static ServiceId service(String key, String word) throws Rejection {
        return ServiceId.parse(word).orElseThrow(() -> new Rejection(key, Reason.UNKNOWN_SERVICE));
    }
}
