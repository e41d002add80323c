package comet.app.settings.syntax;

import comet.app.settings.value.DataFile;
import comet.app.settings.value.Url;
import java.nio.file.Path;
import java.util.List;

/** Reads the places where one data file may be found (ANM-19). */
record DataFiles() implements Syntax<List<DataFile>> {
    private static final String FILE_SCHEME = "file:";

    @Override
    public Reading<List<DataFile>> read(String text) {
        return ListSyntax.addresses(text, DataFiles::file);
    }

    @Override
    public String write(List<DataFile> files) {
        return JsonText.quote(files.stream().map(DataFiles::text).toList());
    }

    @Override
    public String allowed() {
        return "http, https or file URLs, or paths";
    }

    private static Reading<DataFile> file(String text) {
        String address = text.strip();
        if (address.regionMatches(true, 0, FILE_SCHEME, 0, FILE_SCHEME.length())) {
            String path = address.substring(FILE_SCHEME.length());
            return TextTypes.readPath(path.startsWith("//") ? path.substring(2) : path)
                    .map(DataFile.Local::new);
        }
        return address.contains("://")
                ? Reading.ofOptional(
                        Url.parse(address).filter(Url::isHttp).map(DataFile.Web::new), AddressTypes.NOT_HTTP)
                : TextTypes.readPath(address).map(DataFile.Local::new);
    }

    private static String text(DataFile file) {
        return switch (file) {
            case DataFile.Web(Url url) -> url.text();
            case DataFile.Local(Path path) -> path.toString();
        };
    }
}
