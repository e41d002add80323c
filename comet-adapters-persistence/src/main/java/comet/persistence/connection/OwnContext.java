package comet.persistence.connection;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanResolutionContext;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repositories for a program that has no Micronaut context: a small one of their own, started when a repository is first
 * asked for. It reads no environment, no system properties and no files, and takes no beans of the program. Thread-safe.
 */
public final class OwnContext implements Supplier<Repositories>, AutoCloseable {
    private final Lock starting = new ReentrantLock();
    private volatile @Nullable Repositories repositories;
    private @Nullable ApplicationContext context;
    private boolean closed;

    /**
     * Starts the context, if this is the first call.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    @Override
    public Repositories get() {
        Repositories known = repositories;
        return known == null ? start() : known;
    }

    private Repositories start() {
        starting.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the repositories are closed");
            }
            Repositories known = repositories;
            if (known != null) {
                return known;
            }
            ApplicationContext started = ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .deduceCloudEnvironment(false)
                    .bootstrapEnvironment(false)
                    .enableDefaultPropertySources(false)
                    .environmentPropertySource(false)
                    .banner(false)
                    .beanConfigurations(new NobodyElse())
                    .start();
            context = started;
            Repositories made = started.getBean(Repositories.class);
            repositories = made;
            return made;
        } finally {
            starting.unlock();
        }
    }

    @Override
    public void close() {
        starting.lock();
        try {
            closed = true;
            repositories = null;
            ApplicationContext started = context;
            if (started != null) {
                started.close();
            }
        } finally {
            starting.unlock();
        }
    }

    /** Switches off every bean that is neither Micronaut's nor this adapter's. */
    private static final class NobodyElse implements BeanConfiguration {
        private static final String MICRONAUT = "io.micronaut.";
        private static final String ADAPTER = "comet.persistence.";

        @Override
        public Package getPackage() {
            return NobodyElse.class.getPackage();
        }

        @Override
        public String getName() {
            return getPackage().getName();
        }

        @Override
        public String getVersion() {
            return "";
        }

        @Override
        @SuppressWarnings("rawtypes") // as in the interface
        public boolean isWithin(BeanDefinitionReference bean) {
            return isWithin(bean.getBeanDefinitionName());
        }

        @Override
        public boolean isWithin(String type) {
            return !type.startsWith(MICRONAUT) && !type.startsWith(ADAPTER);
        }

        @Override
        public boolean isEnabled(BeanContext asked, @Nullable BeanResolutionContext resolution) {
            return false;
        }
    }
}
