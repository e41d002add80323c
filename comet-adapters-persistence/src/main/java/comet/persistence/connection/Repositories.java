package comet.persistence.connection;

import io.micronaut.context.BeanContext;
import jakarta.inject.Singleton;

/**
 * The repositories of this adapter: a bean of every Micronaut context that has the adapter on its class path. They hold
 * no connection, so one of these serves any number of databases. Thread-safe.
 */
@Singleton
public final class Repositories {
    private final BeanContext context;

    Repositories(BeanContext context) {
        this.context = context;
    }

    /**
     * The repository behind an interface. It works on a thread to which {@link Connections} has given a connection.
     *
     * @param type an interface of this adapter with {@code @JdbcRepository}
     */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }
}
