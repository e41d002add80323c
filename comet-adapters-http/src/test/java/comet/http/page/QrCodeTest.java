package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.addRealDebrid;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PAGE-081: the QR code")
class QrCodeTest extends BrowserTest {

    private static final int FIRST_AT_LEVEL_L = 13;
    private static final int MODULE = 2;
    private static final int QUIET_ZONE = 4;
    private static final String TEXT = "https://addon.example.com/eyJkZWJyaWRTZXJ2aWNlcyI6W3sic2Vydm/";

    /** How many bytes the sizes from the first on hold at level M (ISO/IEC 18004, table 7), used while they are small. */
    private static final List<Integer> AT_LEVEL_M =
            List.of(14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412);

    /** What holds more: the sizes from the thirteenth to the last at level L. */
    private static final List<Integer> AT_LEVEL_L = List.of(
            425, 458, 520, 586, 644, 718, 792, 858, 929, 1003, 1091, 1171, 1273, 1367, 1465, 1528, 1628, 1732, 1840,
            1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2953);

    private static final String DRAW = """
            async ({ qr, texts }) => {
              const { qrModules } = await import(qr);
              return texts.map((text) =>
                  qrModules(text)?.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')) ?? null);
            }
            """;

    @Test
    @DisplayName("holds the link, for an eye that is not ours, in the dark theme too")
    void holdsTheLink() throws Exception {
        Page page = visit(serve(Models.plain()), "/configure", Device.DESKTOP.in(ColorScheme.DARK));
        addRealDebrid(page, "RDKEY123");
        String link = copiedLink(page);
        assertThat(page.locator("#qr-code svg")).hasCount(0);

        button(page, "QR code").click();

        assertThat(page.locator("#qr-warning")).containsText("contains your keys");
        BufferedImage seen =
                ImageIO.read(new ByteArrayInputStream(page.locator("#qr-code").screenshot()));
        assertThat(seenByACamera(seen)).contains(link);
    }

    @Test
    @DisplayName("warns of keys only where there are some")
    void withoutKeys() {
        Page page = visit(Models.plain(), "/configure");

        button(page, "QR code").click();

        assertThat(page.locator("#qr-code svg")).isVisible();
        assertThat(page.locator("#qr-warning")).isHidden();
        button(page, "Close").click();
        assertThat(page.locator("#qr-dialog")).isHidden();
    }

    @Test
    @DisplayName("is right in every size, filled to the last byte and with one byte too many for the size before")
    void everySize() throws Exception {
        List<String> texts = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        int least = 1;
        for (int i = 0; i < AT_LEVEL_M.size() + AT_LEVEL_L.size(); i++) {
            boolean small = i < AT_LEVEL_M.size();
            int capacity = small ? AT_LEVEL_M.get(i) : AT_LEVEL_L.get(i - AT_LEVEL_M.size());
            versions.add(small ? i + 1 : i - AT_LEVEL_M.size() + FIRST_AT_LEVEL_L);
            texts.add(text(least));
            texts.add(text(capacity));
            least = capacity + 1;
        }
        assertThat(versions).contains(1, 40);
        texts.add(text(least));
        Page page = visit(Models.plain(), "/configure");

        List<?> codes = (List<?>) page.evaluate(DRAW, Map.of("qr", module("qr"), "texts", texts));

        for (int i = 0; i < texts.size() - 1; i++) {
            List<?> rows = (List<?>) codes.get(i);
            assertThat(rows).hasSize(17 + 4 * versions.get(i / 2));
            assertThat(decoded(picture(rows), true)).isEqualTo(texts.get(i));
        }
        assertThat(codes.getLast()).as("longer than any code holds").isNull();
    }

    private static String text(int length) {
        return TEXT.repeat(length / TEXT.length() + 1).substring(0, length);
    }

    @Test
    @DisplayName("holds text in UTF-8")
    void holdsUtf8() throws Exception {
        Page page = visit(Models.plain(), "/configure");
        String text = "https://ädd.example/日本/🎬";

        List<?> codes = (List<?>) page.evaluate(DRAW, Map.of("qr", module("qr"), "texts", List.of(text)));

        assertThat(decoded(picture((List<?>) codes.getFirst()), true)).isEqualTo(text);
    }

    @Test
    @DisplayName("gives way to a sentence where the link is too long for one")
    void tooLong() {
        Page page = visit(Models.plain(), "/configure");
        addRealDebrid(page, "k".repeat(3000));

        button(page, "QR code").click();

        assertThat(page.locator("#qr-too-long")).isVisible();
        assertThat(page.locator("#qr-code")).isHidden();
    }

    /** Rows of 0 and 1 as a picture with its quiet zone. */
    private static RGBLuminanceSource picture(List<?> rows) {
        int side = (rows.size() + 2 * QUIET_ZONE) * MODULE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        for (int y = 0; y < rows.size() * MODULE; y++) {
            String row = (String) rows.get(y / MODULE);
            for (int x = 0; x < rows.size() * MODULE; x++) {
                if (row.charAt(x / MODULE) == '1') {
                    pixels[(y + QUIET_ZONE * MODULE) * side + x + QUIET_ZONE * MODULE] = 0;
                }
            }
        }
        return new RGBLuminanceSource(side, side, pixels);
    }

    /**
     * What a camera makes of the screen, where modules are no whole number of pixels. It looks more than once, as whoever
     * holds it moves: from one distance alone, what looks like a corner but is none leads the eye astray in some codes, and
     * one way of telling dark from light gets a few modules wrong too many.
     */
    private static Optional<String> seenByACamera(BufferedImage screen) {
        for (double distance : List.of(1.0, 0.75, 0.6)) {
            RGBLuminanceSource picture = seenFrom(distance, screen);
            for (Binarizer eye : List.of(new HybridBinarizer(picture), new GlobalHistogramBinarizer(picture))) {
                try {
                    return Optional.of(decoded(eye, false));
                } catch (ReaderException e) {
                    // Another look.
                }
            }
        }
        return Optional.empty();
    }

    private static RGBLuminanceSource seenFrom(double distance, BufferedImage screen) {
        int width = (int) (screen.getWidth() * distance);
        int height = (int) (screen.getHeight() * distance);
        BufferedImage seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D light = seen.createGraphics();
        light.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        light.drawImage(screen, 0, 0, width, height, null);
        light.dispose();
        return new RGBLuminanceSource(width, height, seen.getRGB(0, 0, width, height, null, 0, width));
    }

    private static String decoded(RGBLuminanceSource picture, boolean pure) throws ReaderException {
        return decoded(new HybridBinarizer(picture), pure);
    }

    private static String decoded(Binarizer picture, boolean pure) throws ReaderException {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.CHARACTER_SET, "UTF-8");
        hints.put(DecodeHintType.TRY_HARDER, true);
        if (pure) {
            hints.put(DecodeHintType.PURE_BARCODE, true);
        }
        return new QRCodeReader().decode(new BinaryBitmap(picture), hints).getText();
    }
}
