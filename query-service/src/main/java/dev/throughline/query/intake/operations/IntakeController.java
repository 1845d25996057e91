package dev.throughline.query.intake.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows an operator how the intake stands. */
@RestController
@Tag(name = "operations")
class IntakeController {
    private final IntakeViews views;

    IntakeController(IntakeViews views) {
        this.views = views;
    }

    @GetMapping("/v1/operations/intake")
    @Operation(operationId = "intake", summary = "How does the intake stand?")
    IntakeReport intake() {
        return views.report();
    }
}
