package comet.scrapers.kit.addon;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An add-on's answer.
 *
 * @param streams {@code null} stands for what is no object; no list at all is an empty one
 */
record StreamsJson(
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.SET)
        List<@Nullable StreamJson> streams) {}
