;;; Opens a plan in Emacs, reads its findings, completes, mends and renames; prints one line for each check. -*- lexical-binding: t -*-

(require 'cl-lib)

(defvar test-deadline 30 "Seconds after which a condition that does not hold counts as failed.")
(defvar test-failed 0)

(defun test-report (name ok &optional detail)
  "Print whether the check NAME is OK, else with DETAIL."
  (unless ok (cl-incf test-failed))
  (princ (replace-regexp-in-string
          "\n" " " (format "%s %s%s" (if ok "ok" "not ok") name (if (or ok (not detail)) "" (format ": %s" detail)))))
  (terpri))

(defun test-wait (condition)
  "Let messages come in until CONDITION holds; nil when it never does."
  (let ((end (+ (float-time) test-deadline)) (held nil))
    (while (not (or (setq held (funcall condition)) (> (float-time) end)))
      (accept-process-output nil 0.05))
    held))

(defun test-codes ()
  "The codes and texts of all findings, as one string."
  (mapconcat (lambda (diag) (format "%s" (flymake-diagnostic-text diag))) (flymake-diagnostics) " "))

(defun test-choose (wanted)
  "A `completing-read' that picks the first choice holding WANTED."
  (lambda (_prompt choices &rest _)
    (or (cl-find-if (lambda (choice) (string-match-p (regexp-quote wanted) choice)) (mapcar #'car choices))
        (error "No such choice in %s" (mapcar #'car choices)))))

(defun test-run (plan)
  "Work on the file PLAN."
  (find-file plan)
  (test-report "the file is a plan" (eq major-mode 'fangan-mode) major-mode)
  ;; In batch mode nobody gives commands, after the first of which eglot connects.
  (run-hooks 'post-command-hook)
  (test-report "the server is attached" (test-wait #'eglot-current-server))
  (let ((findings (test-wait (lambda () (flymake-start) (string-match-p "〔2031〕9号" (test-codes))))))
    (test-report "diagnoses" (and findings (string-match-p "完善绿道服务" (test-codes))) (test-codes)))

  (goto-char (point-min))
  (search-forward "[2031")
  (cl-letf (((symbol-function 'completing-read) (test-choose "〔2031〕9号"))
            (last-nonmenu-event t))
    (eglot-code-actions (point) (point) nil t))
  (test-report "applies a quick fix" (save-excursion (goto-char (point-min)) (search-forward "青政办发〔2031〕9号" nil t)))
  ;; Changes are sent when the editor is idle, which it never is in batch mode.
  (eglot--signal-textDocument/didChange)
  (test-report "the finding goes"
               (test-wait (lambda () (flymake-start)
                            (let ((codes (test-codes)))
                              (and (string-match-p "完善绿道服务" codes) (not (string-match-p "〔2031〕9号" codes))))))
               (test-codes))

  (goto-char (point-max))
  (skip-chars-backward "\n")
  (let ((words (all-completions "" (nth 2 (eglot-completion-at-point)))))
    (test-report "completes" words)
    (test-report "offers the bodies of the plan" (member "市财政局" (mapcar #'substring-no-properties words)) words))
  (insert "市财")
  (eglot--signal-textDocument/didChange)
  (completion-at-point)
  (test-report "inserts one" (string-suffix-p "配合单位：市财政局" (string-trim-right (buffer-string)))
               (buffer-substring (line-beginning-position) (line-end-position)))

  (goto-char (point-min))
  (search-forward "简称“绿")
  (eglot-rename "慢行路")
  (test-report "renames a short form"
               (and (string-match-p "以下简称“慢行路”" (buffer-string))
                    (string-match-p "建成慢行路120公里。慢行路实行统一编号" (buffer-string)))
               (buffer-string))
  (test-report "shows the outline"
               (string-match-p "重点任务" (format "%S" (eglot-imenu))))
  (let ((server (eglot-current-server)))
    (eglot-shutdown server nil 20)
    (test-report "the server ends" (test-wait (lambda () (not (jsonrpc-running-p server)))))))

(condition-case problem
    (test-run (getenv "FANGAN_PLAN"))
  (error (test-report "no error" nil (error-message-string problem))))
(kill-emacs (if (= test-failed 0) 0 1))
