// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ErrorText.h"

#include <QCoreApplication>

namespace thunhan
{

namespace
{

class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace

// One case per code and no default: the compiler names a code without its sentence.
QString errorSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return ErrorText::tr("The program met a state it does not know. Do the last step again; if it "
                             "returns, tell the administrator.");
    case ErrorCode::Cancelled: return ErrorText::tr("Stopped as asked. Nothing was changed.");
    case ErrorCode::TimedOut:
        return ErrorText::tr(
            "No answer came in time. Try again; if it returns, check the device or the line.");
    case ErrorCode::FileUnreadable:
        return ErrorText::tr(
            "The file cannot be read. Check that the drive is connected and the file is still there.");
    case ErrorCode::FileUnwritable:
        return ErrorText::tr(
            "The file cannot be written. Check that the drive is connected and not write-protected.");
    case ErrorCode::DiskFull:
        return ErrorText::tr("The disk has too little room left for this. Finish what is open, and have the "
                             "administrator make room before anything new is begun.");
    case ErrorCode::MalformedInput:
        return ErrorText::tr("What was read does not have the expected form and was not used. Read it again, "
                             "or type the values in.");
    case ErrorCode::WrongPassphrase:
        return ErrorText::tr("The passphrase is not right. Check Caps Lock and type it again.");
    case ErrorCode::OperatorUnknown:
        return ErrorText::tr("This officer has no account at the station. The administrator must add one.");
    case ErrorCode::OperatorLockedOut:
        return ErrorText::tr("The account is locked after too many wrong attempts, longer after each further "
                             "one. Wait until the time is over, or see the administrator.");
    case ErrorCode::PassphraseTooWeak:
        return ErrorText::tr("The passphrase is too easy to guess. Choose a longer one of several words.");
    case ErrorCode::KeySlotsDamaged:
        return ErrorText::tr("The station's key file is damaged. The administrator must restore it from the "
                             "backup before anyone signs in.");
    case ErrorCode::KeySlotMissing:
        return ErrorText::tr("The station's key file has no slot of this kind. The administrator has to add "
                             "it first.");
    case ErrorCode::PassphraseTemporary:
        return ErrorText::tr("The administrator chose this passphrase. Sign in with it once: the page then "
                             "asks for one of your own.");
    case ErrorCode::UnlockCodeWrong:
        return ErrorText::tr("That is not your unlock code. Type it again, or use the passphrase.");
    case ErrorCode::UnlockCodeSpent:
        return ErrorText::tr("Only the passphrase opens the desk now: the code was wrong three times, or the "
                             "passphrase was typed too long ago. After it the code serves again.");
    case ErrorCode::UnlockCodeTooWeak:
        return ErrorText::tr("The code is too easy to guess. Choose six to twelve digits, not all alike and "
                             "not counting up or down.");
    case ErrorCode::WrongPin:
        return ErrorText::tr("The PIN is not right. Type it again; the security chip counts the attempts and "
                             "locks itself.");
    case ErrorCode::RecoveryKeyWrong:
        return ErrorText::tr("This is not the recovery key that the station was set up with. Ask the "
                             "authority for the right one.");
    case ErrorCode::TpmMissing:
        return ErrorText::tr("The machine shows no security chip (TPM 2.0). Switch it on in the machine's "
                             "setup, or sign in with a passphrase.");
    case ErrorCode::TpmLockedOut:
        return ErrorText::tr("The security chip has locked itself after too many wrong PINs. Wait until it "
                             "opens by itself, or sign in with a passphrase.");
    case ErrorCode::TpmCleared:
        return ErrorText::tr("The security chip was cleared, or it is another one. Sign in with a passphrase "
                             "and bind the station to the chip again.");
    case ErrorCode::TpmStateChanged:
        return ErrorText::tr("The machine was started in another way than when it was bound to its chip "
                             "(Secure Boot). Find out why, sign in with a passphrase and bind it anew.");
    case ErrorCode::TpmFailed:
        return ErrorText::tr(
            "The security chip failed. Sign in with a passphrase and have the machine looked "
            "at.");
    case ErrorCode::NotSignedIn: return ErrorText::tr("Nobody is signed in. Sign in and do it again.");
    case ErrorCode::SessionLocked:
        return ErrorText::tr("The station is locked. Unlock it with your passphrase and do it again.");
    case ErrorCode::RightMissing:
        return ErrorText::tr(
            "Your role does not allow this. Ask a supervisor or the administrator to do it.");
    case ErrorCode::StoreMissing:
        return ErrorText::tr("There is no store at this station. The administrator must set the station up.");
    case ErrorCode::StoreExists:
        return ErrorText::tr(
            "A store is already there and was not touched. The administrator must choose another folder.");
    case ErrorCode::StoreInUse:
        return ErrorText::tr("Another copy of the program has the store open. Close it and start again.");
    case ErrorCode::StoreWrongKey:
        return ErrorText::tr("The store was made with another key. The administrator must restore the key "
                             "file that belongs to it.");
    case ErrorCode::StoreDamaged:
        return ErrorText::tr(
            "The store is damaged. Stop work; the administrator must save what is readable with thunhanctl "
            "salvage, or restore the backup.");
    case ErrorCode::StoreNewer:
        return ErrorText::tr("The store was written by a newer version of the program. The administrator "
                             "must install that version.");
    case ErrorCode::StoreBusy:
        return ErrorText::tr("The store is busy. Try again in a moment; nothing was lost.");
    case ErrorCode::StoreFailed:
        return ErrorText::tr(
            "The store could not keep this. Do the last step again; if it returns, tell the administrator.");
    case ErrorCode::NotFound:
        return ErrorText::tr("It is no longer there. Refresh the list and choose again.");
    case ErrorCode::AuditBroken:
        return ErrorText::tr("The log of actions does not hold together. Stop work and report it to the "
                             "administrator at once.");
    case ErrorCode::BackupMissing:
        return ErrorText::tr("This folder holds no backup of a station. Choose the folder on the stick that "
                             "the backup was written to.");
    case ErrorCode::BackupIncomplete:
        return ErrorText::tr(
            "The backup is not whole: files are missing or cut short. Use another copy; this "
            "one cannot be restored.");
    case ErrorCode::BackupChanged:
        return ErrorText::tr("The backup is not what the station wrote: it was changed or its stick is "
                             "failing. Use another copy and do not trust this one.");
    case ErrorCode::BackupForeign:
        return ErrorText::tr("Files of different stations or times are mixed in this backup. Use a copy that "
                             "was left as it was written.");
    case ErrorCode::BackupNoRoom:
        return ErrorText::tr("There is too little room for the backup. Make room or use a larger stick; the "
                             "copy that was there before is kept.");
    case ErrorCode::FieldInvalid:
        return ErrorText::tr("A value does not have the required form. Correct the marked field.");
    case ErrorCode::TransitionRefused:
        return ErrorText::tr(
            "The application's state does not allow this step. Refresh the list and look at its state.");
    case ErrorCode::ApplicationIncomplete:
        return ErrorText::tr("The application is not complete. Fill in the marked steps, then submit.");
    case ErrorCode::ApplicationChanged:
        return ErrorText::tr(
            "The application was changed meanwhile. Open it again and look at the new values.");
    case ErrorCode::FourEyesRequired:
        return ErrorText::tr(
            "Your own capture needs another person's approval. Hand it to another supervisor.");
    case ErrorCode::ReasonMissing: return ErrorText::tr("A reason is required here. Choose or write one.");
    case ErrorCode::VirtualSampleRefused:
        return ErrorText::tr("The application holds a sample of a training device and cannot be sealed. "
                             "Capture it again with a real device.");
    case ErrorCode::DeviceMissing:
        return ErrorText::tr("The device is not connected. Plug it in and wait a few seconds.");
    case ErrorCode::DeviceBusy:
        return ErrorText::tr("The device is used by another program. Close that program and try again.");
    case ErrorCode::DeviceRemoved:
        return ErrorText::tr("The device was unplugged. Plug it in again; what was captured is kept.");
    case ErrorCode::DeviceFailed:
        return ErrorText::tr(
            "The device reports a fault. Unplug it and plug it in again; if it returns, use another one.");
    case ErrorCode::DeviceHung:
        return ErrorText::tr("The device does not answer. Unplug it and plug it in again.");
    case ErrorCode::ScannerNoPaper:
        return ErrorText::tr("There is no sheet in the scanner. Put the document in and scan again.");
    case ErrorCode::ScannerJammed:
        return ErrorText::tr("A sheet is jammed in the scanner. Take it out with care and scan again.");
    case ErrorCode::ScannerCoverOpen:
        return ErrorText::tr("The scanner's cover is open. Close it and scan again.");
    case ErrorCode::ImageUnreadable:
        return ErrorText::tr("The picture cannot be read. Capture or scan it again.");
    case ErrorCode::ModelMissing:
        return ErrorText::tr(
            "A file for judging pictures is not installed. The administrator must install the program anew.");
    case ErrorCode::CertificateMissing:
        return ErrorText::tr("The station has no certificate for this. The administrator must install it.");
    case ErrorCode::CertificateExpired:
        return ErrorText::tr("A certificate has expired. The administrator must install the new one; "
                             "applications wait here until then.");
    case ErrorCode::CertificateInvalid:
        return ErrorText::tr(
            "A certificate is not valid for this station. The administrator must check it with the Center.");
    case ErrorCode::SealingFailed:
        return ErrorText::tr("The application could not be sealed. Approve it again; if it returns, the "
                             "administrator must check the station's keys.");
    case ErrorCode::SignatureInvalid:
        return ErrorText::tr(
            "A signature does not match. Do not use the data; report it to the administrator.");
    case ErrorCode::DecryptionFailed:
        return ErrorText::tr(
            "The data cannot be decrypted. The administrator must check whether the right key is installed.");
    case ErrorCode::NetworkDown:
        return ErrorText::tr(
            "There is no network. Go on working; the station sends by itself when the line is back.");
    case ErrorCode::RegistryUnreachable:
        return ErrorText::tr("The Center cannot be reached. The station tries again by itself; if it lasts, "
                             "the administrator checks the line.");
    case ErrorCode::RegistryCertificateInvalid:
        return ErrorText::tr("The Center's certificate is not the expected one; nothing was sent. The "
                             "administrator must ask the Center.");
    case ErrorCode::ClientCertificateRefused:
        return ErrorText::tr("The Center refused this station's certificate. The administrator must renew it "
                             "with the Center.");
    case ErrorCode::NetworkStalled:
        return ErrorText::tr(
            "The line came to a standstill. The station goes on from the last part by itself.");
    case ErrorCode::RegistryUnauthorized:
        return ErrorText::tr(
            "The Center does not accept the station's login. The administrator must renew it.");
    case ErrorCode::RegistryForbidden:
        return ErrorText::tr("The Center does not allow this station to do that. The administrator must ask "
                             "the Center for the right.");
    case ErrorCode::StationReplaced:
        return ErrorText::tr(
            "A restored copy works in this machine's place, so nothing is sent from here. What "
            "waits is kept: export it to a stick.");
    case ErrorCode::StationCopied:
        return ErrorText::tr("Another machine works with a copy of this store, so nothing is sent from here. "
                             "What waits is kept. Tell the administrator.");
    case ErrorCode::RegistryRefused:
        return ErrorText::tr(
            "The Center refused the application. A supervisor must read the reason in Sync and decide.");
    case ErrorCode::RegistryConflict:
        return ErrorText::tr(
            "The Center holds other data under the same number. A supervisor must compare both and decide.");
    case ErrorCode::RegistryBusy:
        return ErrorText::tr(
            "The Center is busy. The station tries again by itself; nothing has to be done.");
    case ErrorCode::RegistryFailed:
        return ErrorText::tr("The Center reports a fault of its own. The station tries again by itself.");
    case ErrorCode::RegistryAnswerMalformed:
        return ErrorText::tr("The Center's answer cannot be understood. The application stays here; the "
                             "administrator must report it to the Center.");
    case ErrorCode::ReceiptMismatch:
        return ErrorText::tr("The receipt does not belong to what was sent. The application is held; the "
                             "administrator must report it to the Center.");
    }
    Q_UNREACHABLE();
}

QString errorSentence(const Error& error)
{
    return errorSentence(error.code);
}

} // namespace thunhan
