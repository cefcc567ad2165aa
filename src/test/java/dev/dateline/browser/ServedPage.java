package dev.dateline.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page in a real browser, opened before each test; each class of tests has a server and a home folder of its own with the sample in it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // a server must not outlive the home folder of its class
@ExtendWith(BrowserExtension.class)
abstract class ServedPage {
    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    Page page;
    Screen screen;

    @DynamicPropertySource
    static void emptyHome(DynamicPropertyRegistry registry) {
        registry.add("dateline.home", home::toString);
    }

    @BeforeEach
    void open(Page fresh) {
        page = fresh;
        screen = Screen.open(page, address("/"));
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }
}
