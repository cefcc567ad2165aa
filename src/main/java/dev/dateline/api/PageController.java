package dev.dateline.api;

import dev.dateline.page.PageBundle;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the page in few files; they are put together while the server starts. */
@Controller
class PageController {
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final MediaType STYLES = MediaType.valueOf("text/css;charset=UTF-8");
    private static final MediaType PAGE = MediaType.valueOf("text/html;charset=UTF-8");

    private final CompletableFuture<Answers> answers =
            CompletableFuture.supplyAsync(() -> Answers.of(PageBundle.make()));

    @GetMapping({"/", "/index.html"})
    ResponseEntity<byte[]> index() {
        return answers.join().index();
    }

    @GetMapping("/bundle/page.css")
    ResponseEntity<byte[]> styles() {
        return answers.join().styles();
    }

    @GetMapping("/bundle/page.js")
    ResponseEntity<byte[]> program() {
        return answers.join().program();
    }

    @GetMapping("/bundle/rebuildWorker.js")
    ResponseEntity<byte[]> worker() {
        return answers.join().worker();
    }

    /** The same for every request, hashed once. */
    private record Answers(
            ResponseEntity<byte[]> index,
            ResponseEntity<byte[]> styles,
            ResponseEntity<byte[]> program,
            ResponseEntity<byte[]> worker) {
        static Answers of(PageBundle page) {
            return new Answers(
                    answer(PAGE, page.index()),
                    answer(STYLES, page.styles()),
                    answer(SCRIPT, page.program()),
                    answer(SCRIPT, page.worker()));
        }

        private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
            return ResponseEntity.ok()
                    .contentType(type)
                    .cacheControl(CacheControl.noCache())
                    .eTag('"' + DigestUtils.md5DigestAsHex(body) + '"')
                    .body(body);
        }
    }
}
