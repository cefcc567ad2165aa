package dev.dateline.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the page to itself: a strict content security policy, no other hosts' names (DNS rebinding), no writes from other sites.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private static final long MAX_JSON = 20 * 1024 * 1024;

    private final String policy = policy();
    private final Set<String> hosts;

    SecurityHeaders(@Value("${dateline.hosts:localhost,127.0.0.1,[::1]}") Set<String> hosts) {
        this.hosts = hosts;
    }

    private static String policy() {
        return "default-src 'none'; script-src 'self' " + importMapHash()
                + "; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'";
    }

    /** The page's one inline script is its import map: its hash lets it through, and nothing else. */
    private static String importMapHash() {
        try (InputStream in = SecurityHeaders.class.getResourceAsStream("/static/index.html")) {
            Matcher map = IMPORT_MAP.matcher(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return map.find() ? "'sha256-" + hash(map.group(1)) + "'" : "";
        } catch (IOException e) {
            throw new IllegalStateException("the page can't be read from the class path", e);
        }
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // alone in its process, the page may share memory with its worker
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "credentialless");
        if (!hosts.contains(request.getServerName())) {
            refuse(response, 421, "This is another host's name", "Dateline answers to " + hosts + " only.");
        } else if (!READS.contains(request.getMethod()) && fromOtherSite(request)) {
            refuse(
                    response,
                    403,
                    "Writes from other sites are refused",
                    "Open Dateline's own page to change something.");
        } else if (request.getContentLengthLong() > MAX_JSON && isJson(request)) {
            refuse(
                    response,
                    413,
                    "This text is too long",
                    "A request may hold at most 20 MB of JSON. Upload a file instead.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        response.getWriter()
                .write(JsonMapper.builder()
                        .build()
                        .writeValueAsString(Map.of("title", title, "status", status, "detail", detail)));
    }

    private static boolean isJson(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith("application/json");
    }

    private static boolean fromOtherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
