package comet.http.page;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** What a person looks at the page with; width and height in CSS pixels. */
record Device(int width, int height, boolean touch, boolean script, ColorScheme colours, ReducedMotion motion) {

    static final Device DESKTOP = new Device(1280, 900, false, true, ColorScheme.LIGHT, ReducedMotion.NO_PREFERENCE);

    static final Device PHONE = new Device(390, 844, true, true, ColorScheme.LIGHT, ReducedMotion.NO_PREFERENCE);

    Device sized(int newWidth, int newHeight) {
        return new Device(newWidth, newHeight, touch, script, colours, motion);
    }

    Device in(ColorScheme scheme) {
        return new Device(width, height, touch, script, scheme, motion);
    }

    Device withoutScript() {
        return new Device(width, height, touch, false, colours, motion);
    }

    Device withReducedMotion() {
        return new Device(width, height, touch, script, colours, ReducedMotion.REDUCE);
    }
}
