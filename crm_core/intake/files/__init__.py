"""Read any file people really have into the temporary tables `staged` and `ragged`, or say in one sentence why not."""

from crm_core.intake.files.peek import peek_file
from crm_core.intake.files.shape import Peek, ReadOptions, StagedFile
from crm_core.intake.files.stage import stage_file

__all__ = ["Peek", "ReadOptions", "StagedFile", "peek_file", "stage_file"]
