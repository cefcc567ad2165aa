package dev.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test method a fresh {@link Page} of a headless Chromium: locale en-GB, zone UTC, 1440 by 900, reduced motion, nothing stored. After the
 * test, errors that nobody caught and breaches of the Content-Security-Policy fail it; a failed test leaves a picture in {@code target/browser/}.
 */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final List<String> FLAGS = List.of(
            "--no-sandbox", // else it does not start as root
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** One browser for all tests of the run; JUnit closes it at the end. */
    private record Shared(Playwright playwright, Browser browser) implements AutoCloseable {
        static Shared start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.find())
                            .setArgs(FLAGS));
            return new Shared(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private record Visit(BrowserContext context, Page page, Queue<String> faults) implements AutoCloseable {
        static Visit of(Browser browser) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setLocale("en-GB")
                    .setTimezoneId("UTC")
                    .setViewportSize(1440, 900)
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
            Page page = context.newPage();
            page.setDefaultTimeout(30_000);
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            Queue<String> faults = new ConcurrentLinkedQueue<>();
            page.onPageError(faults::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                    faults.add(message.text());
                }
            });
            return new Visit(context, page, faults);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Visit.class, key -> Visit.of(shared.browser()), Visit.class)
                .page();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
        if (visit == null) {
            return;
        }
        if (context.getExecutionException().isPresent() && !visit.page().isClosed()) {
            String name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName() + ".png";
            visit.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name)));
        }
        assertThat(visit.faults()).as("errors on the page").isEmpty();
    }
}
