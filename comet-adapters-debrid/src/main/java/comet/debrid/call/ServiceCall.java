package comet.debrid.call;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One request to one endpoint, below the base URL of its service: there is no way to name another host (DBP-02).
 * Immutable. Its text form shows the method alone.
 *
 * <pre>{@code
 * ServiceCall.post(account, "torrents", "add").bearer().form("magnet", magnet.text()).form("ip", clientAddress).build()
 * }</pre>
 */
public final class ServiceCall {

    enum Method {
        GET,
        POST,
        PUT,
        DELETE
    }

    /** A name and a value that may be secret. */
    record Field(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What is sent after the headers. */
    sealed interface Body {
        record None() implements Body {}

        record Form(List<Field> fields) implements Body {}

        record Json(Object value) implements Body {}

        /** @param part the name of the part that the file is in; the fields are parts of their own */
        record Upload(List<Field> fields, String part, InfoHash hash, TorrentFile file) implements Body {}

        record Raw(RequestBody body) implements Body {}
    }

    private static final Body NO_BODY = new Body.None();

    private final Account account;
    private final Method method;
    private final List<String> path;
    private final List<Field> headers;
    private final List<Field> query;
    private final Body body;
    private final boolean repeatable;
    private final boolean aboutTorrent;
    private final boolean renewable;
    private final Set<Integer> accepted;
    private final boolean following;
    private final @Nullable Duration limit;
    private final List<Budget> budgets;
    private final @Nullable ErrorReader errors;

    private ServiceCall(Builder builder) {
        this.account = builder.account;
        this.method = builder.method;
        this.path = builder.path;
        this.headers = List.copyOf(builder.headers);
        this.query = List.copyOf(builder.query);
        this.body = builder.wholeBody();
        this.repeatable = builder.repeatable;
        this.aboutTorrent = builder.aboutTorrent;
        this.renewable = builder.renewable;
        this.accepted = Set.copyOf(builder.accepted);
        this.following = builder.following;
        this.limit = builder.limit;
        this.budgets = List.copyOf(builder.budgets);
        this.errors = builder.errors;
    }

    /**
     * A call that reads, and so may be repeated.
     *
     * @param path segments below the base URL; each is escaped, so an id of the service may be one
     */
    public static Builder get(Account account, String... path) {
        return new Builder(account, Method.GET, path).repeatable();
    }

    /** A call that may change something; not repeated unless it says that it may be. */
    public static Builder post(Account account, String... path) {
        return new Builder(account, Method.POST, path);
    }

    /** A call that may change something; not repeated unless it says that it may be. */
    public static Builder put(Account account, String... path) {
        return new Builder(account, Method.PUT, path);
    }

    /** A call that removes, and so may be repeated (DBT-04). */
    public static Builder delete(Account account, String... path) {
        return new Builder(account, Method.DELETE, path).repeatable();
    }

    /** Puts a call together. Made, filled and built by one thread. */
    public static final class Builder {
        private final Account account;
        private final Method method;
        private final List<String> path;
        private final List<Field> headers = new ArrayList<>();
        private final List<Field> query = new ArrayList<>();
        private final List<Field> form = new ArrayList<>();
        private Body body = NO_BODY;
        private boolean repeatable;
        private boolean aboutTorrent;
        private boolean renewable;
        private final Set<Integer> accepted = new TreeSet<>();
        private boolean following;
        private @Nullable Duration limit;
        private final List<Budget> budgets = new ArrayList<>();
        private @Nullable ErrorReader errors;

        private Builder(Account account, Method method, String... path) {
            this.account = account;
            this.method = method;
            this.path = List.of(path);
        }

        /** Shows the key in the header {@code Authorization: Bearer}. */
        public Builder bearer() {
            return header("Authorization", "Bearer " + account.key().secret());
        }

        /** Adds a header. */
        public Builder header(String name, String value) {
            headers.add(new Field(name, value));
            return this;
        }

        /** Adds a header if there is a value. */
        public Builder header(String name, Optional<String> value) {
            value.ifPresent(present -> headers.add(new Field(name, present)));
            return this;
        }

        /** Adds a query parameter. */
        public Builder query(String name, String value) {
            query.add(new Field(name, value));
            return this;
        }

        /** Adds a query parameter if there is a value. */
        public Builder query(String name, Optional<String> value) {
            value.ifPresent(present -> query.add(new Field(name, present)));
            return this;
        }

        /** Adds a field of a form. */
        public Builder form(String name, String value) {
            form.add(new Field(name, value));
            return this;
        }

        /** Adds a field of a form if there is a value. */
        public Builder form(String name, Optional<String> value) {
            value.ifPresent(present -> form.add(new Field(name, present)));
            return this;
        }

        /** Sends a wire record as JSON. */
        public Builder json(Object wireRecord) {
            body = new Body.Json(wireRecord);
            return this;
        }

        /** Sends a {@code .torrent} in a form of several parts, beside the fields of the form (DBM-04). */
        public Builder torrentFile(String part, InfoHash hash, TorrentFile file) {
            body = new Body.Upload(List.of(), part, hash, file);
            return this;
        }

        /** Sends any other body. */
        public Builder body(RequestBody other) {
            body = new Body.Raw(other);
            return this;
        }

        /** Sending it twice does no more than sending it once, so it may be repeated after a failure (DBT-04). */
        public Builder repeatable() {
            repeatable = true;
            return this;
        }

        /** It names a torrent: HTTP 404 means that the account has no such torrent, not that the path is wrong. */
        public Builder aboutTorrent() {
            aboutTorrent = true;
            return this;
        }

        /**
         * It shows a token that can be renewed: that the service refuses it says nothing about the key, so no cool-down
         * starts, and the adapter asks again with a new one.
         */
        public Builder renewable() {
            renewable = true;
            return this;
        }

        /** With that status, the answer is no failure unless it holds an error object. */
        public Builder accepting(int status) {
            accepted.add(status);
            return this;
        }

        /**
         * An answer 307 or 308 that points to the same host is followed once, with everything that was sent: the key stays
         * where it is (DBP-02). To any other host, and with any other 3xx, it is a failure like for all calls (DBT-02).
         */
        public Builder followingOnSameHost() {
            following = true;
            return this;
        }

        /** How long one answer may take, instead of what holds for all calls (DBT-01). */
        public Builder within(Duration answerTime) {
            limit = answerTime;
            return this;
        }

        /** Counts the call against a budget besides those that count every call (DBT-07). */
        public Builder spending(Budget budget) {
            budgets.add(budget);
            return this;
        }

        /** Reads the error object in another way than the other calls of the service. */
        public Builder errors(ErrorReader reader) {
            errors = reader;
            return this;
        }

        /** @throws IllegalStateException if it has two bodies, or one that its method cannot have */
        public ServiceCall build() {
            if (!form.isEmpty() && !(body instanceof Body.None || body instanceof Body.Upload)) {
                throw new IllegalStateException("a call has one body");
            }
            if (method == Method.GET && !(form.isEmpty() && body.equals(NO_BODY))) {
                throw new IllegalStateException("a GET has no body");
            }
            return new ServiceCall(this);
        }

        private Body wholeBody() {
            if (body instanceof Body.Upload(var none, var part, var hash, var file)) {
                return new Body.Upload(List.copyOf(form), part, hash, file);
            }
            return form.isEmpty() ? body : new Body.Form(List.copyOf(form));
        }
    }

    Account account() {
        return account;
    }

    ApiKey key() {
        return account.key();
    }

    Method method() {
        return method;
    }

    List<String> path() {
        return path;
    }

    List<Field> headers() {
        return headers;
    }

    List<Field> query() {
        return query;
    }

    Body body() {
        return body;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    boolean isAboutTorrent() {
        return aboutTorrent;
    }

    boolean isRenewable() {
        return renewable;
    }

    boolean accepts(int status) {
        return accepted.contains(status);
    }

    boolean isFollowingOnSameHost() {
        return following;
    }

    Optional<Duration> limit() {
        return Optional.ofNullable(limit);
    }

    List<Budget> budgets() {
        return budgets;
    }

    Optional<ErrorReader> errors() {
        return Optional.ofNullable(errors);
    }

    @Override
    public String toString() {
        return method + " of a debrid service";
    }
}
