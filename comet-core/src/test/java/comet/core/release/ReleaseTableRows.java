package comet.core.release;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Takes a {@link ReleaseTable} apart. */
final class ReleaseTableRows extends AnnotationBasedArgumentsProvider<ReleaseTable> {

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, ReleaseTable table) {
        List<String> lines = table.value().lines().toList();
        List<String> names = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> Arguments.of(row(names, cells(line))));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static ReleaseRow row(List<String> names, List<String> cells) {
        if (cells.size() != names.size()) {
            throw new IllegalArgumentException("not one cell for each field: " + cells);
        }
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 1; i < names.size(); i++) {
            expected.put(names.get(i), cells.get(i));
        }
        return ReleaseRow.of(cells.getFirst(), expected);
    }
}
