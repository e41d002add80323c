package comet.http.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.http.config.ConfigReading.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which accounts a viewer has and whether direct torrents are offered too (UCFG-040, UCFG-050 to UCFG-062). */
final class AccountReader {

    /** Far more than anybody has; each one costs calls to its service in every search. */
    static final int MAX_ACCOUNTS = 64;

    private static final String LIST = "debridServices";
    private static final String LEGACY_TORRENT = "torrent";

    /**
     * The effective accounts.
     *
     * @param accounts in the viewer's order; repetitions are kept (UCFG-051)
     * @param unreadable the positions of entries that could not be read
     * @param torrents whether direct torrents are offered
     */
    record Offered(List<Account> accounts, Set<Integer> unreadable, boolean torrents) {

        /** A single entry that could not be read. What the viewer meant is unknown, so torrents do not replace it. */
        private static Offered unreadable(boolean torrents) {
            return new Offered(List.of(), Set.of(0), torrents);
        }

        private static Offered single(Account account) {
            return new Offered(List.of(account), Set.of(), false);
        }
    }

    private AccountReader() {}

    /** @param operatorAccount the server's own account, for a viewer who may use it and has none (UCFG-060) */
    static Offered read(Fields fields, boolean enableTorrent, Optional<Account> operatorAccount) {
        boolean isListed = fields.isPresent(LIST);
        JsonNode list = fields.get(LIST, Payload::list, MissingNode.getInstance());
        Optional<Offered> listed = list.isEmpty() ? Optional.empty() : Optional.of(listed(fields, list, enableTorrent));
        // What is not used is looked at as well, to be named (UCFG-051).
        Optional<Offered> single = single(fields, operatorAccount);
        return listed.or(() -> single)
                // Without an account torrents are on (UCFG-052, UCFG-054), but not in place of a list that was
                // unreadable.
                .orElseGet(() -> isListed && list.isMissingNode()
                        ? Offered.unreadable(enableTorrent)
                        : new Offered(List.of(), Set.of(), true));
    }

    private static Offered listed(Fields fields, JsonNode list, boolean torrents) {
        List<Account> accounts = new ArrayList<>();
        Set<Integer> unreadable = new HashSet<>();
        for (int i = 0; i < Math.min(list.size(), MAX_ACCOUNTS); i++) {
            fields.get(LIST + "[" + i + "]", list.get(i), AccountReader::account)
                    .ifPresentOrElse(accounts::add, addTo(unreadable, i));
        }
        if (list.size() > MAX_ACCOUNTS) {
            fields.ignore(LIST + "[" + MAX_ACCOUNTS + "]", Reason.TOO_MANY);
        }
        return new Offered(accounts, unreadable, torrents);
    }

    private static Runnable addTo(Set<Integer> unreadable, int position) {
        return () -> unreadable.add(position);
    }

    private static Account account(String key, JsonNode item) throws Rejection {
        Payload.object(key, item);
        JsonNode service = item.path("service");
        String serviceKey = key + ".service";
        if (service.isMissingNode()) {
            throw new Rejection(serviceKey, Reason.MISSING);
        }
        JsonNode apiKey = item.path("apiKey");
        String secret = apiKey.isMissingNode() ? "" : Payload.text(key + ".apiKey", apiKey);
        return new Account(service(serviceKey, service), new ApiKey(secret));
    }

    /** The single service of older configurations (UCFG-052, UCFG-053); empty for direct torrents. */
    private static Optional<Offered> single(Fields fields, Optional<Account> operatorAccount) {
        Optional<Optional<ServiceId>> service =
                fields.get("debridService", (key, value) -> Optional.of(legacyService(key, value)), Optional.empty());
        Optional<String> secret =
                fields.get("debridApiKey", (key, value) -> Optional.of(Payload.text(key, value)), Optional.empty());
        boolean isReadable = (service.isPresent() || !fields.isPresent("debridService"))
                && (secret.isPresent() || !fields.isPresent("debridApiKey"));
        if (!isReadable) {
            return Optional.of(Offered.unreadable(false));
        }
        if (secret.orElse("").isEmpty() && operatorAccount.isPresent()) {
            return operatorAccount.map(Offered::single);
        }
        return service.flatMap(word -> word)
                .map(known -> Offered.single(new Account(known, new ApiKey(secret.orElse("")))));
    }

    /** Empty for the word of direct torrents. */
    private static Optional<ServiceId> legacyService(String key, JsonNode value) throws Rejection {
        return Payload.text(key, value).equals(LEGACY_TORRENT) ? Optional.empty() : Optional.of(service(key, value));
    }

    private static ServiceId service(String key, JsonNode value) throws Rejection {
        return ServiceId.parse(Payload.text(key, value)).orElseThrow(() -> new Rejection(key, Reason.UNKNOWN_SERVICE));
    }
}
