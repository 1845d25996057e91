package dev.throughline.query.bet.life;

import dev.throughline.query.page.PageController;
import dev.throughline.query.platform.commands.AuditProofs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The proof that nobody rewrote a bet, as a file for an auditor. */
@PageController
class ProofController {
    private final AuditProofs proofs;

    ProofController(AuditProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/bets/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable String id) {
        byte[] proof = proofs.of(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(id + "-proof.json")
                        .build()))
                .body(proof);
    }
}
