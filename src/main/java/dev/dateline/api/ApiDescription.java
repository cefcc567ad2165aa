package dev.dateline.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What /v3/api-docs says of the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String VERSION = "0.1.0";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Dateline")
                        .version(VERSION)
                        .description("Turns articles into maps and timelines; docs/api.md says more."));
    }
}
