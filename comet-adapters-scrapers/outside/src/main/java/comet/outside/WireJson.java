package comet.outside;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON as services write it, read into wire records whose components may all be {@code null}:
 *
 * <ul>
 *   <li>{@code Long} and {@code Integer}: an integer, an integral decimal, or digits as text; anything else, and what is
 *       negative, is {@code null} (SCR-04);
 *   <li>{@code String}: text alone; {@code Boolean}: {@code true} and {@code false} alone;
 *   <li>a list: empty when absent or of another type; elements that are null or of a wrong type are left out;
 *   <li>a record: {@code null} when it is of another type.
 * </ul>
 *
 * <p>A list at the top is read into an array, {@code RowJson[].class}.
 */
final class WireJson {

    /** Real answers are at most 10 deep. */
    private static final int MAX_DEPTH = 64;

    /** Characters of one string: real ones are names, descriptions and addresses. */
    private static final int MAX_STRING = 1 << 20;

    private static final long MAX_TOKENS = 4_000_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Record.class, UnknownSkipped.class)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule()
                    .addDeserializer(Long.class, new Whole<>(Long.class))
                    .addDeserializer(Integer.class, new Whole<>(Integer.class))
                    .addDeserializer(String.class, new Text())
                    .addDeserializer(Boolean.class, new Flag()))
            .addHandler(new WrongTypes())
            .withConfigOverride(
                    List.class,
                    override -> override.setSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP)))
            .withConfigOverride(
                    Map.class,
                    override -> override.setSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP)))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** Read over, where the feature of the mapper would first keep them all to see whether anybody wants them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private interface UnknownSkipped {}

    private WireJson() {}

    /** Empty when it is not JSON of that form. The exception would quote the body: it is not kept. */
    static <T> Optional<T> read(byte[] json, int begin, int length, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, begin, length, type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Components that are null are left out. */
    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass() + " is no wire record", e);
        }
    }

    /** What is not of the expected type is skipped whole, unless it is the whole answer. */
    private static final class WrongTypes extends DeserializationProblemHandler {
        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
                throws IOException {
            return skipped(type, parser);
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String message)
                throws IOException {
            return skipped(context.constructType(type), parser);
        }

        private static @Nullable Object skipped(JavaType type, JsonParser parser) throws IOException {
            JsonStreamContext place = parser.getParsingContext();
            boolean begins =
                    parser.currentToken() != null && parser.currentToken().isStructStart();
            if (place.inRoot() || (begins && place.getParent().inRoot())) {
                return NOT_HANDLED;
            }
            parser.skipChildren();
            if (type.isCollectionLikeType()) {
                return new ArrayList<>();
            }
            return type.isMapLikeType() ? new LinkedHashMap<>() : null;
        }
    }

    private static final class Text extends StdDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : null;
            parser.skipChildren();
            return text;
        }
    }

    private static final class Flag extends StdDeserializer<Boolean> {
        private static final long serialVersionUID = 1L;

        Flag() {
            super(Boolean.class);
        }

        @Override
        public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Boolean flag = switch (parser.currentToken()) {
                case VALUE_TRUE -> Boolean.TRUE;
                case VALUE_FALSE -> Boolean.FALSE;
                default -> null;
            };
            parser.skipChildren();
            return flag;
        }
    }

    private static final class Whole<N extends Number> extends StdDeserializer<N> {
        private static final long serialVersionUID = 1L;
        private static final int MAX_DIGITS = 18;
        private static final long LIMIT = 1_000_000_000_000_000_000L;

        private final Class<N> type;

        Whole(Class<N> type) {
            super(type);
            this.type = type;
        }

        @Override
        public @Nullable N deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Long number = switch (parser.currentToken()) {
                case VALUE_NUMBER_INT ->
                    parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                            ? null
                            : plausible(parser.getLongValue());
                case VALUE_NUMBER_FLOAT -> whole(parser.getText());
                case VALUE_STRING -> digits(parser.getText().strip());
                default -> null;
            };
            parser.skipChildren();
            if (number == null || number < 0 || (type == Integer.class && number > Integer.MAX_VALUE)) {
                return null;
            }
            return type.cast(type == Integer.class ? (Number) number.intValue() : number);
        }

        private static @Nullable Long plausible(long number) {
            return number < LIMIT ? number : null;
        }

        private static @Nullable Long digits(String text) {
            boolean plain = !text.isEmpty()
                    && text.length() <= MAX_DIGITS
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return plain ? Long.valueOf(text) : null;
        }

        /** Of a number that is written with a fraction or an exponent too, as long as it is whole and not absurd. */
        private static @Nullable Long whole(String text) {
            if (text.length() > 2 * MAX_DIGITS) {
                return null;
            }
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS || number.scale() > MAX_DIGITS) {
                return null;
            }
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                return null;
            }
        }
    }
}
