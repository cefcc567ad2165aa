package dev.dateline;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What the server needs beside its packages, and the address it prints. */
@Configuration(proxyBeanMethods = false)
class Startup {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Dateline is at http://127.0.0.1:{}/", web.getWebServer().getPort());
        }
    }
}
