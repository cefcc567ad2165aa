package broken.dateline.api;

import broken.dateline.store.Row;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Gives a type of the store away. */
@RestController
class RowsController {
    ResponseEntity<List<Row>> rows() {
        return ResponseEntity.ok(List.of());
    }
}
