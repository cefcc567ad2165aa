package dev.dateline.api;

import dev.dateline.ingest.Job;
import dev.dateline.ingest.Jobs;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Jobs: how far they are, and an end to them. */
@RestController
class JobController {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long EVERY_MILLIS = 250;

    private final Jobs jobs;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @PreDestroy
    void stop() {
        ticker.shutdownNow();
    }

    /** The last jobs, newest first; also those that the watched folder started. */
    @GetMapping("/api/jobs")
    @Parameters({})
    List<JobResponse> all() {
        return jobs.all().stream().map(JobResponse::of).toList();
    }

    @GetMapping("/api/jobs/{id}")
    @Parameters({})
    JobResponse job(@PathVariable String id) {
        return JobResponse.of(find(id));
    }

    private Job find(String id) {
        return jobs.find(id).orElseThrow(() -> ApiProblem.notFound("job", id));
    }

    @DeleteMapping("/api/jobs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Parameters({})
    void cancel(@PathVariable String id) {
        jobs.cancel(find(id));
    }

    @GetMapping(path = "/api/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Parameters({})
    SseEmitter events(@PathVariable String id) {
        Job job = find(id);
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Future<?> ticks =
                ticker.scheduleWithFixedDelay(() -> tell(job, emitter), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> ticks.cancel(false));
        emitter.onTimeout(() -> ticks.cancel(false));
        emitter.onError(e -> ticks.cancel(false));
        return emitter;
    }

    private static void tell(Job job, SseEmitter emitter) {
        Job.State state = job.progress().state();
        try {
            emitter.send(JobResponse.of(job), MediaType.APPLICATION_JSON);
            if (state != Job.State.RUNNING) {
                emitter.complete();
            }
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        }
    }
}
