// SPDX-FileCopyrightText: 2026 The itam-console authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The records of a sample operations database, as its tables hold them. Text is UTF-8, or wilfully not; a null
// QByteArray is NULL. Values.
#pragma once

#include <QByteArray>

#include <vector>

namespace itam::core::sampledata {

struct Computer
{
    QByteArray id;
    QByteArray name;
    QByteArray domain;
    QByteArray serial;
    QByteArray manufacturer;
    QByteArray model;
    QByteArray type;
    QByteArray chassis;
    int os = 0; ///< of operatingSystems(), counted from 1; 0 is none
    QByteArray processor;
    QByteArray processors; ///< numbers are text here: some are wilfully none
    QByteArray cores;
    QByteArray threads;
    QByteArray clockMhz;
    QByteArray memory;
    QByteArray disk;
    int disks = 1;
    int networkCards = 1;
    QByteArray ip;
    QByteArray mac;
    QByteArray uuid;
    QByteArray vmName;
    QByteArray vmId;
    QByteArray vmType;
    QByteArray powerState;
    QByteArray hostId;
    QByteArray assignedUser;
    QByteArray calculatedUser;
    int site = 1; ///< of sites(), counted from 1
    QByteArray inventoried;
    QByteArray status;
    QByteArray modified;
};

struct Contract
{
    QByteArray id;
    QByteArray number;
    QByteArray name;
    QByteArray comments;
    QByteArray type;
    QByteArray status;
    QByteArray vendor;
    QByteArray starts;
    QByteArray ends;
    QByteArray evergreen;
    QByteArray renewal;
    QByteArray review;
    QByteArray value;
    QByteArray currency;
    QByteArray costCenter;
    QByteArray manager;
    QByteArray masterNumber;
    QByteArray modified;
    std::vector<QByteArray> computers; ///< ids of those it covers
    QByteArray linked;
};

struct Title
{
    QByteArray key;
    QByteArray fullName;
    QByteArray product;
    QByteArray publisher;
    QByteArray version;
    QByteArray edition;
    QByteArray productCode;
    bool forLinux = false;
    int family = 0; ///< the versions of one product
};

struct Installation
{
    QByteArray id;
    QByteArray computerId;
    int title = 1; ///< of the catalogue, counted from 1
    QByteArray installed;
    QByteArray inventoried;
    QByteArray lastUsed;
    QByteArray path;
    QByteArray modified;
};

} // namespace itam::core::sampledata
